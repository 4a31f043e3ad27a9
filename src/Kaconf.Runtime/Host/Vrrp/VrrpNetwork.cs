using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What the instances of a node share of the network: links, addresses, listeners, gratuitous ARP.</summary>
internal sealed class VrrpNetwork : IDisposable
{
    private readonly Dictionary<int, VrrpListener> listeners = [];
    private readonly RouteClient route = new();
    private readonly PacketSocket packets = new();
    private readonly NodeRun run;

    /// <summary>Opens what does not depend on an interface.</summary>
    /// <exception cref="LinuxException">A right is missing.</exception>
    public VrrpNetwork(NodeRun run)
    {
        this.run = run;
        Monitor = new LinkMonitor(run.Reactor, route, run.Log);
        Addresses = new AddressManager(route, Monitor);
        Garp = new GarpSender(run, Monitor, packets);
        foreach (VrrpInstanceConfig instance in run.Node.Instances)
            foreach (VirtualAddressConfig address in instance.VirtualAddresses) VirtualAddresses.Add(address.Address);
    }

    /// <summary>The interfaces.</summary>
    public LinkMonitor Monitor { get; }

    /// <summary>Adds and removes addresses.</summary>
    public AddressManager Addresses { get; }

    /// <summary>Sends gratuitous ARP.</summary>
    public GarpSender Garp { get; }

    /// <summary>Every virtual address of the node.</summary>
    public HashSet<IpAddress> VirtualAddresses { get; } = [];

    /// <summary>Has the packets of an interface delivered to an instance.</summary>
    /// <exception cref="LinuxException">The interface has just vanished.</exception>
    public void Listen(Link link, VrrpInstanceRunner runner)
    {
        if (!listeners.TryGetValue(link.Index, out VrrpListener? listener))
            listeners.Add(link.Index, listener = new VrrpListener(run, link));
        listener.Add(runner);
    }

    /// <summary>Ends what <see cref="Listen"/> began; the last instance closes the socket.</summary>
    public void Unlisten(int linkIndex, VrrpInstanceRunner runner)
    {
        if (!listeners.TryGetValue(linkIndex, out VrrpListener? listener) || !listener.Remove(runner)) return;
        listeners.Remove(linkIndex);
        listener.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((int _, VrrpListener? listener) in listeners) listener.Dispose();
        Monitor.Dispose();
        route.Dispose();
        packets.Dispose();
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What the instances of a node share of the network.</summary>
internal sealed class VrrpNetwork : IDisposable
{
    private readonly RouteClient route = new();
    private readonly bool signs;

    /// <summary>Opens what does not depend on an interface.</summary>
    /// <exception cref="LinuxException">A right is missing.</exception>
    public VrrpNetwork(NodeRun run)
    {
        signs = Array.Exists(run.Node.Instances, static instance => instance.Hmac is not null);
        Monitor = new LinkMonitor(run.Reactor, route, run.Log);
        Addresses = new AddressKeeper(run, route, Monitor);
        Sources = new SourceAddresses(Addresses);
        Garp = new GarpSender(run, Monitor);
        Listeners = new ListenerPool(run);
        Sockets = new AdvertSockets(run.Node, (tag, error) => Runners[AdvertSender.InstanceOf(tag)].Sender.Refuse(tag, error, run.Reactor.Now, run.Log));
    }

    /// <summary>The instances, in the order of the file.</summary>
    public List<VrrpInstanceRunner> Runners { get; } = [];

    /// <summary>The interfaces.</summary>
    public LinkMonitor Monitor { get; }

    /// <summary>Has virtual addresses where they belong.</summary>
    public AddressKeeper Addresses { get; }

    /// <summary>Knows which address of ours adverts come from.</summary>
    public SourceAddresses Sources { get; }

    /// <summary>Announces virtual addresses.</summary>
    public GarpSender Garp { get; }

    /// <summary>The receive sockets.</summary>
    public ListenerPool Listeners { get; }

    /// <summary>The send sockets.</summary>
    public AdvertSockets Sockets { get; }

    /// <summary>Nanoseconds since 1970, if an instance has auth_hmac, which alone wants to know.</summary>
    public long WallClock => signs ? RealTimeClock.Read() : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        Listeners.Dispose();
        Sockets.Dispose();
        Garp.Dispose();
        Monitor.Dispose();
        route.Dispose();
    }
}

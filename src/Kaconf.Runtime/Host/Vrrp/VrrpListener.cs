using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The one receive socket of an interface; hands each packet to the instance that it is for.</summary>
internal sealed class VrrpListener : IDisposable
{
    // So many packets in a turn that a flood cannot keep the timers of all instances waiting.
    private const int MostPacketsInTurn = 64;

    private readonly NodeRun run;
    private readonly Link link;
    private readonly RawReceiveSocket socket;
    private readonly List<VrrpInstanceRunner> runners = [];
    private readonly byte[] buffer = GC.AllocateArray<byte>(2048, pinned: true);
    private bool joined;
    private Burst damaged;

    /// <summary>Opens the socket.</summary>
    /// <exception cref="LinuxException">The interface has just vanished.</exception>
    public VrrpListener(NodeRun run, Link link)
    {
        (this.run, this.link) = (run, link);
        socket = new RawReceiveSocket(VrrpPacket.IpProtocol, link.Name);
        run.Reactor.Watch(socket.Number, Receive);
    }

    /// <summary>Delivers to an instance from now on.</summary>
    /// <exception cref="LinuxException">The group cannot be joined.</exception>
    public void Add(VrrpInstanceRunner runner)
    {
        if (runner.IsMulticast && !joined)
        {
            Span<byte> group = stackalloc byte[4];
            IpAddress address = AdvertCodec.GroupOf(runner.Config);
            address.Write(group);
            socket.Join(group, link.Index).OrThrow($"cannot join {address} on {link.Name}");
            joined = true;
        }
        runners.Add(runner);
    }

    /// <summary>Delivers no more to an instance.</summary>
    /// <returns>Whether nobody is left.</returns>
    public bool Remove(VrrpInstanceRunner runner)
    {
        runners.Remove(runner);
        return runners.Count == 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        run.Reactor.Unwatch(socket.Number);
        socket.Dispose();
    }

    private void Receive()
    {
        for (int i = 0; i < MostPacketsInTurn && socket.Number >= 0; i++)
        {
            SysResult received = socket.Receive(buffer);
            // ENETDOWN and the like are told by netlink; taking them from the socket is all there is to do.
            if (received.IsError) return;
            Deliver(ReceivedPacket.V4(buffer.AsSpan(0, received.Value)));
        }
    }

    private void Deliver(in ReceivedPacket packet)
    {
        if (packet.Fault == VrrpPacketError.None) FindFor(packet)?.Receive(packet);
        else if (packet.Fault != VrrpPacketError.OtherProtocol && damaged.Begins(run.Reactor.Now))
            run.Log.Warning($"bogus VRRP packet received on {link.Name} !!!");
    }

    // Several instances may share a VRID when their adverts go to different places.
    private VrrpInstanceRunner? FindFor(in ReceivedPacket packet)
    {
        VrrpInstanceRunner? second = null;
        foreach (VrrpInstanceRunner runner in runners)
        {
            if (runner.Config.VirtualRouterId != packet.VirtualRouterId) continue;
            if (packet.Destination == (runner.IsMulticast ? AdvertCodec.GroupOf(runner.Config) : runner.Source)) return runner;
            second ??= runner;
        }
        return second;
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>One receive socket; hands each packet to the instance that it is for. The kernel drops what is for none.</summary>
internal sealed class VrrpListener : IDisposable
{
    private const int VirtualRouters = 256, BitsInWord = 32;

    private readonly NodeRun run;
    private readonly ListenerKey key;
    private readonly string device;
    private readonly ListenerPool pool;
    private readonly ReceiveBatch batch;
    private readonly RawReceiveSocket socket;
    private readonly Dictionary<byte, List<VrrpInstanceRunner>> runners = [];
    private readonly HashSet<IpAddress> groups = [];
    private readonly uint[] heard = new uint[VirtualRouters / BitsInWord];
    private readonly UnknownRouters? unknown;
    private Burst tooShort, badHeader;
    private bool filterIsOld = true;
    private long asked;

    /// <summary>Opens the socket; it is deaf until <see cref="Filter"/>.</summary>
    /// <param name="run">The node.</param>
    /// <param name="key">What it receives.</param>
    /// <param name="device">The interface's name.</param>
    /// <param name="pool">Its siblings.</param>
    /// <exception cref="LinuxException">The interface has just vanished.</exception>
    public VrrpListener(NodeRun run, ListenerKey key, string device, ListenerPool pool)
    {
        (this.run, this.key, this.device, this.pool, batch) = (run, key, device, pool, pool.Batch);
        if (run.Node.Globals.LogUnknownVrids) unknown = new UnknownRouters(device, run.Log);
        Span<byte> address = stackalloc byte[16];
        key.Unicast?.Write(address);
        socket = new RawReceiveSocket(key.IsV6, key.Protocol, device, key.Unicast is { } own ? address[..own.Length] : default);
        run.Reactor.Watch(socket.Number, Receive);
    }

    /// <summary>Whether the last <see cref="Filter"/> failed, so that the one before it is still in force.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether the kernel would not let adverts of a virtual router through.</summary>
    public bool IsDeafTo(byte number) => HasFailed && (heard[number / BitsInWord] & (1u << (number % BitsInWord))) == 0;

    /// <summary>Delivers to an instance from now on.</summary>
    /// <exception cref="LinuxException">The group cannot be joined.</exception>
    public void Add(VrrpInstanceRunner runner)
    {
        if (key.Unicast is null) Join(AdvertCodec.GroupOf(runner.Config));
        if (!runners.TryGetValue(runner.Config.VirtualRouterId, out List<VrrpInstanceRunner>? same)) runners.Add(runner.Config.VirtualRouterId, same = new(1));
        same.Add(runner);
        asked += runner.Config.ReceiveBufferBytes;
        socket.Grow(asked);
        filterIsOld = true;
    }

    /// <summary>Delivers no more to an instance.</summary>
    /// <returns>Whether nobody is left.</returns>
    public bool Remove(VrrpInstanceRunner runner)
    {
        byte number = runner.Config.VirtualRouterId;
        if (runners.TryGetValue(number, out List<VrrpInstanceRunner>? same) && same.Remove(runner) && same.Count == 0) runners.Remove(number);
        asked -= runner.Config.ReceiveBufferBytes;
        filterIsOld = true;
        return runners.Count == 0;
    }

    /// <summary>Tells the kernel which virtual routers are wanted, if that has changed or could not be told before.</summary>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    public void Filter()
    {
        if (!filterIsOld) return;
        HasFailed = true;
        Span<uint> wanted = stackalloc uint[VirtualRouters / BitsInWord];
        wanted.Clear();
        foreach (byte number in runners.Keys) wanted[number / BitsInWord] |= 1u << (number % BitsInWord);
        if (unknown is not null) wanted.Fill(uint.MaxValue);
        socket.Filter(key.Protocol == AuthenticationHeader.IpProtocol ? (byte)AuthenticationHeader.Size : (byte)0, wanted).OrThrow($"cannot filter adverts on {device}");
        (filterIsOld, HasFailed) = (false, false);
        wanted.CopyTo(heard);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        run.Reactor.Unwatch(socket.Number);
        socket.Dispose();
    }

    private void Join(IpAddress group)
    {
        if (groups.Contains(group)) return;
        Span<byte> bytes = stackalloc byte[16];
        group.Write(bytes);
        SysResult joined = socket.Join(bytes, key.InterfaceIndex);
        string wayOut = joined.Error == Errno.ENOBUFS ? " (too many groups on one interface: raise sysctl net.ipv4.igmp_max_memberships)" : "";
        joined.OrThrow($"cannot join {group} on {device}{wayOut}");
        groups.Add(group);
    }

    // Once a turn: what comes after a full batch waits for the next turn, so that a flood does not hold up the timers.
    private void Receive()
    {
        SysResult received = batch.Receive(socket.Number);
        // ENETDOWN and the like are told by netlink; taking them from the socket is all there is to do.
        for (int i = 0; i < received.Value; i++)
        {
            try
            {
                Deliver(key.IsV6 ? ReadV6(i) : ReceivedPacket.V4(batch.Data(i)), batch.TimeOf(i, run.Reactor.Now));
            }
            catch (Exception e)
            {
                run.Reactor.Report($"a packet on {device}", e);
            }
        }
    }

    private ReceivedPacket ReadV6(int index)
    {
        bool hasTarget = batch.TryDestinationV6(index, out ReadOnlySpan<byte> destination);
        return ReceivedPacket.V6(batch.Data(index), IpAddress.Read(batch.SenderV6(index)), hasTarget ? IpAddress.Read(destination) : default, batch.HopLimitV6(index));
    }

    private void Deliver(in ReceivedPacket packet, long time)
    {
        if (packet.Fault == VrrpPacketError.None) FindFor(packet)?.Receive(packet, time);
        else if (packet.Fault != VrrpPacketError.OtherProtocol && (packet.Fault == VrrpPacketError.TooShort ? ref tooShort : ref badHeader).Begins(run.Reactor.Now))
            run.Log.Warning(RejectionWords.OfDamaged(packet, device));
    }

    // Several instances may share a VRID when their adverts go to different places.
    private VrrpInstanceRunner? FindFor(in ReceivedPacket packet)
    {
        if (!runners.TryGetValue(packet.VirtualRouterId, out List<VrrpInstanceRunner>? same))
        {
            unknown?.Note(packet.VirtualRouterId, run.Reactor.Now);
            return null;
        }
        foreach (VrrpInstanceRunner runner in same)
            if (packet.Destination == runner.Destination) return runner;
        return key.Unicast is null && pool.Has(key with { Unicast = packet.Destination }) ? null : same[0];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Announces virtual addresses to the LAN, by gratuitous ARP or unsolicited neighbour advertisement: as fast as the sockets take
/// them, but in slices between which adverts go out, and with the gaps that vrrp_garp_interval, vrrp_gna_interval and
/// garp_group ask for.
/// </summary>
internal sealed class GarpSender : IDisposable
{
    // Some 3 ms of work, which a takeover waits for, and some 0.5 ms, which can wait.
    private const int FirstSlice = 1024, Slice = 128;

    // Ethernet types (IANA).
    private const ushort TypeArp = 0x0806, TypeV6 = 0x86DD;

    private readonly NodeRun run;
    private readonly LinkMonitor monitor;
    private readonly PacketSocket socket = new();
    private readonly Dictionary<(int InterfaceIndex, bool IsV6), SendTarget> targets = [];
    private readonly HashSet<string> ownLinks;
    private readonly GarpLanes lanes;
    private readonly ForwardingTable forwarding = new();
    private readonly ReactorTimer timer;
    private readonly Action<VirtualAddress> write;
    private readonly Action<int, Errno> onRefused;
    private Burst refused;

    /// <summary>Opens the socket.</summary>
    /// <exception cref="LinuxException">A right is missing.</exception>
    public GarpSender(NodeRun run, LinkMonitor monitor)
    {
        (this.run, this.monitor, write, onRefused) = (run, monitor, Write, Refused);
        ownLinks = [.. run.Node.OwnLinks.Select(static link => link.Name)];
        lanes = new GarpLanes(run.Node);
        // Setting it is enough: the work is done at the end of the turn that it wakes.
        timer = run.Reactor.NewTimer(static () => { });
    }

    /// <summary>Whether the node makes this interface itself.</summary>
    public bool IsOwnLink(string device) => ownLinks.Contains(device);

    /// <summary>Has an address announced some times, as soon as its turn comes; one that is not wanted by then is left out.</summary>
    public void Add(VirtualAddress address, int times) => lanes.Of(address).Add(address, times);

    /// <summary>Announces an address of our own, once and now, whatever gaps are asked for.</summary>
    public void AnnounceOwn(string device, IpAddress address)
    {
        Write(device, address);
        socket.Flush(onRefused);
    }

    /// <summary>Announces what is due, one slice of it.</summary>
    public void Work()
    {
        if (lanes.Work(run.Reactor.Now, FirstSlice, Slice, write) > 0) socket.Flush(onRefused);
        if (lanes.Deadline != timer.Deadline) timer.Deadline = lanes.Deadline;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        foreach (SendTarget target in targets.Values) target.Dispose();
    }

    private SendTarget TargetOf(int interfaceIndex, bool isV6)
    {
        if (!targets.TryGetValue((interfaceIndex, isV6), out SendTarget? target))
            targets.Add((interfaceIndex, isV6), target = SendTarget.Frames(interfaceIndex, isV6 ? TypeV6 : TypeArp));
        return target;
    }

    private void Write(VirtualAddress address) => Write(address.Device, address.Config.Address);

    private void Write(string device, IpAddress address)
    {
        if (monitor.Links.Find(device) is not { HasArp: true } link) return;
        bool isV6 = address.IsV6;
        int size = isV6 ? UnsolicitedNa.Size : GratuitousArp.Size;
        if (!socket.Fits(size)) socket.Flush(onRefused);
        Span<byte> bytes = stackalloc byte[16];
        address.Write(bytes);
        if (isV6) UnsolicitedNa.Write(socket.Room, link.HardwareAddress, bytes, forwarding.IsRouter(link.Name, run.Reactor.Now));
        else GratuitousArp.Write(socket.Room, link.HardwareAddress, bytes);
        socket.Add(size, link.Index, TargetOf(link.Index, isV6));
    }

    private void Refused(int interfaceIndex, Errno error)
    {
        if (!refused.Begins(run.Reactor.Now)) return;
        string name = monitor.Links.Find(interfaceIndex)?.Name ?? $"interface {interfaceIndex}";
        run.Log.Warning($"cannot announce virtual addresses on {name}: {error}");
    }
}

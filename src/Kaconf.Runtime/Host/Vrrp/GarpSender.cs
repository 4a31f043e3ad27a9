using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Sends gratuitous ARP, on each interface with the gap that vrrp_garp_interval asks for.</summary>
internal sealed class GarpSender(NodeRun run, LinkMonitor monitor, PacketSocket socket)
{
    private readonly byte[] frame = GC.AllocateArray<byte>(GratuitousArp.Size, pinned: true);
    private readonly Dictionary<string, GarpLane> lanes = [];
    private Burst refused;

    /// <summary>Announces an address on an interface, at once or when its turn has come.</summary>
    /// <param name="device">The interface.</param>
    /// <param name="address">The virtual address.</param>
    /// <param name="stillWanted">Asked when it is sent: an instance that is not MASTER any more must not announce.</param>
    public void Send(string device, IpAddress address, Func<bool> stillWanted)
    {
        long gap = run.Node.Globals.GarpIntervalMicroseconds * 1000L;
        if (gap == 0) SendNow(device, address);
        else LaneOf(device, gap).Add(address, stillWanted);
    }

    private GarpLane LaneOf(string device, long gap)
    {
        if (!lanes.TryGetValue(device, out GarpLane? lane))
            lanes.Add(device, lane = new GarpLane(run.Reactor, gap, address => SendNow(device, address)));
        return lane;
    }

    private void SendNow(string device, IpAddress address)
    {
        if (monitor.Links.Find(device) is not { HasArp: true } link) return;
        Span<byte> bytes = stackalloc byte[4];
        address.Write(bytes);
        GratuitousArp.Write(frame, link.HardwareAddress, bytes);
        Errno error = socket.SendArp(frame, link.Index);
        if (!error.IsError) refused.End();
        else if (refused.Begins(run.Reactor.Now)) run.Log.Warning($"cannot send gratuitous ARP on {device} for {address}: {error}");
    }
}

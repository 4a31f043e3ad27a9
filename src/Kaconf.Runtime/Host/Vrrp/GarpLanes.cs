using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The lanes of a node: one for all that has no gap, and one for each interface or garp_group that has one.</summary>
internal sealed class GarpLanes
{
    private const long NanosecondsPerMicrosecond = 1000;

    private readonly NodeConfig node;
    private readonly GarpLane free = new(gap: 0);
    private readonly List<GarpLane> all;
    private readonly Dictionary<(string Device, bool IsV6), GarpLane> byDevice = [];

    /// <summary>Makes the lanes of the groups; others come when they are needed.</summary>
    public GarpLanes(NodeConfig node)
    {
        this.node = node;
        all = [free];
        foreach (GarpGroupConfig group in node.GarpGroups)
        {
            GarpLane arp = New(group.GarpIntervalMicroseconds), na = New(group.GnaIntervalMicroseconds);
            foreach (string device in group.Interfaces) (byDevice[(device, false)], byDevice[(device, true)]) = (arp, na);
        }
    }

    /// <summary>When a lane has something to do, in nanoseconds; <see cref="long.MaxValue"/> = none has.</summary>
    public long Deadline
    {
        get
        {
            long deadline = long.MaxValue;
            foreach (GarpLane lane in all) deadline = Math.Min(deadline, lane.Deadline);
            return deadline;
        }
    }

    /// <summary>The lane of an address.</summary>
    public GarpLane Of(VirtualAddress address)
    {
        (string Device, bool IsV6) key = (address.Device, address.Config.Address.IsV6);
        if (byDevice.TryGetValue(key, out GarpLane? lane)) return lane;
        lane = New(key.IsV6 ? node.Globals.GnaIntervalMicroseconds : node.Globals.GarpIntervalMicroseconds);
        byDevice.Add(key, lane);
        return lane;
    }

    /// <inheritdoc cref="GarpLane.Work"/>
    public int Work(long now, int most, int mostAgain, Action<VirtualAddress> announce)
    {
        int done = 0;
        foreach (GarpLane lane in all) done += lane.Work(now, most - done, mostAgain - done, announce);
        return done;
    }

    private GarpLane New(uint microseconds)
    {
        if (microseconds == 0) return free;
        GarpLane lane = new(microseconds * NanosecondsPerMicrosecond);
        all.Add(lane);
        return lane;
    }
}

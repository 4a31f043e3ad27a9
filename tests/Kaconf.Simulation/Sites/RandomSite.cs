using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Sites;

/// <summary>Random sites: two to eight nodes that share virtual routers on one or two LANs.</summary>
public static class RandomSite
{
    private const int MaximumLans = 2;
    private const int MaximumEvents = 300_000;
    private const long MaximumLateness = 200_000;

    /// <summary>The world of a seed, with all machines off.</summary>
    public static SimWorld Of(int seed, List<Recording>? recordings = null)
    {
        Random random = new(seed ^ 0x5eed);
        Tempo tempo = new(random);
        InstancePlan[] shared = Shared(random, tempo);
        int grouped = shared.Length > 1 && random.Next(2) == 0 ? random.Next(2, shared.Length + 1) : 0;
        NodePlan[] nodes = new NodePlan[random.Next(16) == 0 ? random.Next(5, SimWorld.MaximumNodes + 1) : random.Next(2, 5)];
        for (int node = 0; node < nodes.Length; node++) nodes[node] = Node(random, shared) with { Grouped = grouped };
        if (random.Next(6) == 0) Misconfiguration.Add(random, tempo, nodes);
        SimWorld world = new(seed, MaximumLans, NodePlan.Configs(nodes)) 
        {
            Recordings = recordings,
            Lateness = random.Next(2) == 0 ? 0 : MaximumLateness,
            MaximumEvents = MaximumEvents,
            RoutersAtOnce = random.Next(2) == 0 ? AdvertPhase.RoutersAtOnce : random.Next(1, 3),
        };
        foreach (SimNode node in world.Nodes)
        {
            node.ClockError = random.NextInt64(-SimWorld.ClockError, SimWorld.ClockError);
            node.LinkDelay = random.Next(4) > 0 ? 0 : random.NextInt64(2 * shared[0].Interval * Rfc.Centisecond);
        }
        return world;
    }

    // What all nodes have to agree on.
    private static InstancePlan[] Shared(Random random, Tempo tempo)
    {
        InstancePlan[] plans = new InstancePlan[random.Next(2) == 0 ? 1 : random.Next(2, 5)];
        int lans = random.Next(1, MaximumLans + 1);
        bool strict = random.Next(6) == 0;
        for (int i = 0; i < plans.Length; i++)
        {
            plans[i] = Authentication.Add(random, tempo.Next(new InstancePlan
            {
                Lan = random.Next(lans),
                VirtualRouterId = (byte)(i + 51),
                Addresses = random.Next(1, 4),
                Unicast = random.Next(4) == 0,
                OtherGroup = random.Next(8) == 0,
                DownTimerAdverts = random.Next(4) > 0 ? 3 : random.Next(1, 6),
                OldChecksum = (OldChecksum)random.Next(3),
            }));
            if (strict) plans[i] = StrictMode.Of(plans[i]);
        }
        return plans;
    }

    private static NodePlan Node(Random random, InstancePlan[] shared)
    {
        InstancePlan[] own = new InstancePlan[shared.Length];
        int rank = random.Next(8) == 0 ? 100 : random.Next(1, 255);
        bool varied = random.Next(4) == 0;
        for (int i = 0; i < own.Length; i++) own[i] = Own(random, shared[i], varied ? random.Next(1, 255) : rank);
        return new NodePlan(own) { StartupDelay = random.Next(6) > 0 ? 0 : random.Next(1, 50 * shared[0].Interval) };
    }

    // What each node has for itself; keepalived lets no owner have nopreempt.
    private static InstancePlan Own(Random random, InstancePlan shared, int rank)
    {
        int priority = random.Next(20) == 0 ? 255 : rank;
        InstancePlan own = Authentication.Vary(random, shared) with
        {
            Priority = (byte)priority,
            Preempt = priority == 255 || random.Next(3) > 0,
            PreemptDelay = random.Next(3) > 0 ? 0 : random.Next(1, 50 * shared.Interval),
            // keepalived does not take state MASTER with AH.
            InitialMaster = shared.AhKey is null && random.Next(2) == 0,
            LowerPrioNoAdvert = random.Next(4) == 0,
            HigherPrioSendAdvert = random.Next(4) == 0,
            OwnerIgnoreAdverts = random.Next(8) == 0,
            TimerExpiredBackup = (byte)(random.Next(4) > 0 ? 0 : random.Next(1, 255)),
            // Whoever speaks one form for good is understood by those that find it out.
            OldChecksum = random.Next(2) == 0 ? shared.OldChecksum : OldChecksum.Detect,
        };
        return own.Strict ? StrictMode.Of(own) : own;
    }
}

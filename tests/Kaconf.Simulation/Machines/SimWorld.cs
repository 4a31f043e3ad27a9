using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Troubles;

namespace Kaconf.Simulation.Machines;

/// <summary>LANs with their nodes, all of it decided by one seed.</summary>
public sealed class SimWorld
{
    /// <summary>The most nodes in a world.</summary>
    public const int MaximumNodes = 8;

    /// <summary>How far the clock on the wall of a node may be off, in nanoseconds.</summary>
    public const long ClockError = SimClock.Second;

    /// <summary>The most by which a trouble sets a clock on the wall, in nanoseconds.</summary>
    public const long LargestStep = 8 * SimClock.Second;

    /// <summary>
    /// After so long nothing is left of a step: a number of before it is not ahead of any clock any more, and no clock that was
    /// set back is behind its last number.
    /// </summary>
    public const long StepsLast = (2 * (LargestStep + ClockError)) + (12 * SimClock.Second);

    private long serial;
    private long stepped = long.MinValue / 2;

    /// <summary>Makes a world of nodes that are off.</summary>
    public SimWorld(int seed, int lans, params NodeConfig[] nodes)
    {
        (Seed, Random) = (seed, new Random(seed));
        (Trace, Attacker) = (new Trace(Clock), new Attacker(this));
        Lans = new SimLan[lans];
        for (int lan = 0; lan < lans; lan++) Lans[lan] = new SimLan(this, lan);
        Nodes = new SimNode[nodes.Length];
        for (int node = 0; node < nodes.Length; node++) Nodes[node] = new SimNode(this, node, nodes[node]);
        VirtualRouters = VirtualRouter.AllOf(Nodes);
    }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>The only source of chance.</summary>
    public Random Random { get; }

    /// <summary>The only clock.</summary>
    public SimClock Clock { get; } = new();

    /// <summary>The cables.</summary>
    public SimLan[] Lans { get; }

    /// <summary>The machines.</summary>
    public SimNode[] Nodes { get; }

    /// <summary>The instances that are meant to share addresses.</summary>
    public IReadOnlyList<VirtualRouter> VirtualRouters { get; }

    /// <summary>Whoever else is on the cables.</summary>
    public Attacker Attacker { get; }

    /// <summary>What happened lately.</summary>
    public Trace Trace { get; }

    /// <summary>What each life of a daemon was told; null = nobody wants to know.</summary>
    public List<Recording>? Recordings { get; init; }

    /// <summary>Begins the recording of a life, if somebody wants to know.</summary>
    public Recording? Record(NodeConfig config)
    {
        if (Recordings is null) return null;
        Recordings.Add(new Recording(config) { RoutersAtOnce = RoutersAtOnce });
        return Recordings[^1];
    }

    /// <summary>More events than this are a flood.</summary>
    public long MaximumEvents { get; init; } = long.MaxValue;

    /// <summary>How late timers may be, in nanoseconds.</summary>
    public long Lateness { get; init; }

    /// <summary>How many routers of a node advert at the same time; few nodes here are so large that they would take turns by themselves.</summary>
    public int RoutersAtOnce { get; init; } = AdvertPhase.RoutersAtOnce;

    /// <summary>Whether no clock on a wall was set lately.</summary>
    public bool ClocksAreSettled => Clock.Now - stepped > StepsLast;

    /// <summary>Whether a signature goes by the clocks on the walls.</summary>
    public bool HasClocks => Array.Exists(Nodes, static node => Array.Exists(node.Instances, static instance => instance.Config.Hmac is not null));

    /// <summary>A clock on a wall was set.</summary>
    public void ClockSet() => stepped = Clock.Now;

    /// <summary>Counts the adverts.</summary>
    public long NextSerial() => ++serial;

    /// <summary>Lets nanoseconds pass.</summary>
    public void Run(long duration)
    {
        long end = Clock.Now + duration;
        while (Clock.TryNext(end, out SimEvent next))
        {
            next.Node.Take(next.Packet);
            if (Clock.Handled > MaximumEvents) Fail("the nodes answer each other without end");
        }
    }

    /// <summary>A random time up to <paramref name="maximum"/> nanoseconds.</summary>
    public long UpTo(long maximum) => maximum == 0 ? 0 : Random.NextInt64(maximum + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Random.Next(times) == 0;

    /// <summary>Fails the run with the command that replays it and its last events.</summary>
    public void Fail(string what) => throw new SimulationException(
        $"seed {Seed}, {Clock.Now / 1e9:F6} s: {what}\nreplay: KACONF_SEED={Seed} ./build.sh test simulation{Description.Of(this)}\n{Trace}");
}

/// <summary>A run broke a rule.</summary>
public sealed class SimulationException(string message) : Exception(message);

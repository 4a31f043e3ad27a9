using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation;

/// <summary>A LAN with its routers, all of it decided by one seed.</summary>
public sealed class SimWorld
{
    /// <summary>Makes an empty world.</summary>
    public SimWorld(int seed)
    {
        Seed = seed;
        Random = new Random(seed);
        Lan = new SimLan(Clock, Random);
        Trace = new Trace(Clock);
    }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>The only source of chance.</summary>
    public Random Random { get; }

    /// <summary>The only clock.</summary>
    public SimClock Clock { get; } = new();

    /// <summary>The cable.</summary>
    public SimLan Lan { get; }

    /// <summary>The machines.</summary>
    public List<SimRouter> Routers { get; } = [];

    /// <summary>What happened lately.</summary>
    public Trace Trace { get; }

    /// <summary>Adds a machine 192.0.2.n that is off.</summary>
    public SimRouter Add(VrrpInstanceConfig config)
    {
        byte host = (byte)(Routers.Count + 1);
        SimRouter router = new(this, $"lb{host}", config, IpAddress.V4(192, 0, 2, host));
        Routers.Add(router);
        Lan.Attach(router);
        return router;
    }

    /// <summary>Lets time pass.</summary>
    public void Run(double seconds, Func<bool>? until = null) => Clock.Run((long)(seconds * SimClock.Second), until);

    /// <summary>A time up to <paramref name="maximum"/> seconds, in nanoseconds.</summary>
    public long RandomTime(double maximum) => (long)(Random.NextDouble() * maximum * SimClock.Second);

    /// <summary>Fails the run with its seed and its last events.</summary>
    public void Fail(string what) =>
        throw new SimulationException($"seed {Seed}, {Clock.Now / 1e9:F4} s: {what}\nreplay: KACONF_SEED={Seed}{Trace}");
}

/// <summary>A run broke a rule of VRRP.</summary>
public sealed class SimulationException(string message) : Exception(message);

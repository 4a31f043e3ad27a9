using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>A real server in its pool.</summary>
internal sealed class PoolServer
{
    /// <summary>Makes one that is not in the pool.</summary>
    public PoolServer(RealServerConfig config, int number) => (Config, Number, Sum) = (config, number, config.Weight);

    /// <summary>Its configuration.</summary>
    public RealServerConfig Config { get; }

    /// <summary>Its place in the service.</summary>
    public int Number { get; }

    /// <summary>Its checkers that say down.</summary>
    public int Failed { get; set; }

    /// <summary>All its checkers say up; so it counts for the quorum, whether it is in the pool or not.</summary>
    public bool IsAlive { get; set; }

    /// <summary>What the kernel was last asked for; null = not in its table.</summary>
    public int? Wanted { get; set; }

    /// <summary>The weight of the file with what the checkers add to it, which may be out of range.</summary>
    public long Sum { get; set; }

    /// <summary>The weight that it has while it is up: the nearest that the kernel takes.</summary>
    public int Weight => (int)Math.Clamp(Sum, 0, int.MaxValue);
}

using System;

namespace Kaconf.Simulation.Sites;

/// <summary>The intervals of one site: alike, since fast instances would fill the run of slow ones.</summary>
public sealed class Tempo
{
    private static readonly int[] Bases = [1, 3, 10, 50, 100, 500];

    private readonly Random random;
    private readonly bool version2;
    private readonly bool version3;
    private readonly int centiseconds;

    /// <summary>Chooses the versions and about how fast they are.</summary>
    public Tempo(Random random)
    {
        this.random = random;
        int kind = random.Next(5);
        (version2, version3) = (kind < 3, kind > 1);
        // Version 2 knows whole seconds only.
        centiseconds = version2 ? 100 : Bases[random.Next(Bases.Length)];
    }

    /// <summary>An instance with a version and an interval.</summary>
    public InstancePlan Next(InstancePlan plan) =>
        version2 && (!version3 || random.Next(2) == 0)
            ? plan with { Version = 2, Interval = 100 * random.Next(1, 4) }
            : Version3(plan with { Version = 3, IsV6 = random.Next(2) == 0, Interval = Interval() });

    private InstancePlan Version3(InstancePlan plan) => plan with { ChecksumAsV2 = !plan.IsV6 && random.Next(8) == 0 };

    /// <summary>An interval of version 3.</summary>
    public int Interval() => random.Next(centiseconds, (3 * centiseconds) + 1);
}

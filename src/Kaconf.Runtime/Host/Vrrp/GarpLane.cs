using System;
using System.Collections.Generic;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// The announcements that wait for their turn, of one interface or of a garp_group: all addresses once, in the order in which they
/// came, and only then again, one round after the other. Who hears the first hears it early, however many addresses there are.
/// </summary>
/// <param name="gap">The least time between two of them, in nanoseconds.</param>
internal sealed class GarpLane(long gap)
{
    // Some thousand addresses, each a few times over.
    private const int MostWaiting = 64 * 1024;

    private readonly Queue<Burst> first = [], again = [];
    private long next = long.MinValue;

    /// <summary>When it has something to do, in nanoseconds; <see cref="long.MaxValue"/> = nothing waits.</summary>
    public long Deadline => first.Count + again.Count > 0 ? next : long.MaxValue;

    /// <summary>Has an address announced some times.</summary>
    public void Add(VirtualAddress address, int times)
    {
        if (times > 0 && first.Count + again.Count < MostWaiting) first.Enqueue(new Burst(address, times));
    }

    /// <summary>Announces what is due at time <paramref name="now"/>; an address that is not wanted any more is left out.</summary>
    /// <param name="now">Nanoseconds.</param>
    /// <param name="most">How many it may announce for the first time.</param>
    /// <param name="mostAgain">How many it may have announced when it announces one again.</param>
    /// <param name="announce">Announces one.</param>
    /// <returns>How many it has announced.</returns>
    public int Work(long now, int most, int mostAgain, Action<VirtualAddress> announce)
    {
        int done = 0;
        while (done < most && now >= next && (first.TryDequeue(out Burst burst) || (done < mostAgain && again.TryDequeue(out burst))))
        {
            if (!burst.Address.IsWanted) continue;
            announce(burst.Address);
            if (burst.Times > 1) again.Enqueue(burst with { Times = burst.Times - 1 });
            done++;
            if (gap > 0) next = now + gap;
        }
        return done;
    }

    private readonly record struct Burst(VirtualAddress Address, int Times);
}

using System;
using System.Collections.Generic;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The announcements that wait for their turn, of one interface or of a garp_group.</summary>
/// <param name="gap">The least time between two of them, in nanoseconds.</param>
internal sealed class GarpLane(long gap)
{
    // Bursts of 5 for some thousand addresses; what does not fit is a repetition anyway.
    private const int MostWaiting = 64 * 1024;

    private readonly Queue<VirtualAddress> waiting = [];
    private long next = long.MinValue;

    /// <summary>When it has something to do, in nanoseconds; <see cref="long.MaxValue"/> = nothing waits.</summary>
    public long Deadline => waiting.Count > 0 ? next : long.MaxValue;

    /// <summary>Has an address announced.</summary>
    public void Add(VirtualAddress address)
    {
        if (waiting.Count < MostWaiting) waiting.Enqueue(address);
    }

    /// <summary>Announces what is due at time <paramref name="now"/>; an address that is not wanted any more is left out.</summary>
    /// <param name="now">Nanoseconds.</param>
    /// <param name="most">The most that it may announce.</param>
    /// <param name="announce">Announces one.</param>
    /// <returns>How many it has announced.</returns>
    public int Work(long now, int most, Action<VirtualAddress> announce)
    {
        int done = 0;
        while (done < most && now >= next && waiting.TryDequeue(out VirtualAddress? address))
        {
            if (!address.IsWanted) continue;
            announce(address);
            done++;
            if (gap > 0) next = now + gap;
        }
        return done;
    }
}

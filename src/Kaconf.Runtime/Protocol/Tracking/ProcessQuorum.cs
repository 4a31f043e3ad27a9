using System;

namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>What happened to the number of processes.</summary>
internal enum CountChange
{
    /// <summary>A process forked, or ended: the delays of the configuration apply.</summary>
    Life,

    /// <summary>A process became another one, by exec(2) or by a new name: that counts at once.</summary>
    Name,
}

/// <summary>
/// Whether as many processes run as there should, with the delays of <c>vrrp_track_process</c> as keepalived 2.2.7 has them: a fork that
/// changes the verdict has to last for fork_delay, an end for terminate_delay, and the opposite event in the meantime ends the wait.
/// </summary>
/// <param name="least">The fewest that are enough.</param>
/// <param name="most">The most that are allowed.</param>
/// <param name="forkDelay">In nanoseconds.</param>
/// <param name="terminateDelay">In nanoseconds.</param>
internal sealed class ProcessQuorum(uint least, uint most, long forkDelay, long terminateDelay)
{
    private const long Never = long.MaxValue;
    private long forkDue = Never, terminateDue = Never;

    /// <summary>How many run.</summary>
    public int Count { get; private set; }

    /// <summary>The verdict.</summary>
    public bool IsUp { get; private set; } = least == 0;

    /// <summary>When <see cref="Tick"/> is due; <see cref="long.MaxValue"/> = never.</summary>
    public long Deadline => Math.Min(forkDue, terminateDue);

    private bool IsInRange => Count >= least && Count <= most;

    /// <summary>One more runs.</summary>
    /// <returns>Whether the verdict changed; so of all methods.</returns>
    public bool Add(CountChange change, long now)
    {
        bool was = IsInRange;
        Count++;
        if (IsInRange == was) return false;
        if (change == CountChange.Life && terminateDue == Never && forkDelay > 0)
        {
            forkDue = now + forkDelay;
            return false;
        }
        terminateDue = Never;
        return Settle();
    }

    /// <summary>One fewer runs.</summary>
    public bool Remove(CountChange change, long now)
    {
        bool was = IsInRange;
        Count--;
        if (IsInRange == was) return false;
        if (change == CountChange.Life && forkDue == Never && terminateDelay > 0)
        {
            terminateDue = now + terminateDelay;
            return false;
        }
        forkDue = Never;
        return Settle();
    }

    /// <summary>All were counted anew, since events may be missing: the verdict follows after the delay that it would have had.</summary>
    public bool Recount(int count, long now)
    {
        Count = count;
        if (IsInRange == IsUp) (forkDue, terminateDue) = (Never, Never);
        else if (IsInRange && forkDelay > 0) (forkDue, terminateDue) = (Math.Min(forkDue, now + forkDelay), Never);
        else if (!IsInRange && terminateDelay > 0) (forkDue, terminateDue) = (Never, Math.Min(terminateDue, now + terminateDelay));
        else return Settle();
        return false;
    }

    /// <summary>All were counted for the first time: the verdict follows at once.</summary>
    public void Start(int count)
    {
        Count = count;
        Settle();
    }

    /// <summary>Time has passed.</summary>
    public bool Tick(long now)
    {
        if (Deadline > now) return false;
        if (forkDue <= now) forkDue = Never;
        if (terminateDue <= now) terminateDue = Never;
        return Settle();
    }

    private bool Settle()
    {
        bool changed = IsUp != IsInRange;
        IsUp = IsInRange;
        return changed;
    }
}

using System;

namespace Kaconf.Runtime.Host;

/// <summary>A timer of the reactor, set to an absolute time.</summary>
public sealed class ReactorTimer
{
    private readonly TimerQueue queue;
    private long deadline = long.MaxValue;

    internal ReactorTimer(TimerQueue queue, Action onDue) => (this.queue, OnDue) = (queue, onDue);

    /// <summary>When it is due, in nanoseconds of <see cref="Reactor.Now"/>; <see cref="long.MaxValue"/> = not set. Assigning sets it anew; the past means the next turn.</summary>
    public long Deadline
    {
        get => deadline;
        set
        {
            deadline = Math.Max(value, queue.Floor);
            queue.Place(this);
        }
    }

    internal Action OnDue { get; }

    /// <summary>Where it stands in the heap; -1 = not set.</summary>
    internal int HeapIndex { get; set; } = -1;

    /// <summary>Marks it as not set, when the queue has already let go of it.</summary>
    internal void Unset() => deadline = long.MaxValue;
}

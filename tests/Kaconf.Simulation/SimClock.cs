using System;
using System.Collections.Generic;

namespace Kaconf.Simulation;

/// <summary>Virtual time in nanoseconds: nothing waits, the clock jumps from event to event.</summary>
public sealed class SimClock
{
    /// <summary>One virtual second.</summary>
    public const long Second = 1_000_000_000;

    private readonly PriorityQueue<Action, (long Time, long Order)> events = new();
    private long order;

    /// <summary>The time now.</summary>
    public long Now { get; private set; } = Second;

    /// <summary>Events handled so far.</summary>
    public long Handled { get; private set; }

    /// <summary>Plans an event; events of the same time happen in the order in which they were planned.</summary>
    public void At(long time, Action what) => events.Enqueue(what, (Math.Max(time, Now), order++));

    /// <summary>Plans an event <paramref name="delay"/> nanoseconds from now.</summary>
    public void After(long delay, Action what) => At(Now + delay, what);

    /// <summary>Lets <paramref name="duration"/> nanoseconds pass, or less if <paramref name="until"/> comes true.</summary>
    public void Run(long duration, Func<bool>? until = null)
    {
        long end = Now + duration;
        while (events.TryPeek(out _, out (long Time, long Order) next) && next.Time <= end)
        {
            Now = next.Time;
            events.Dequeue()();
            Handled++;
            if (until?.Invoke() == true) return;
        }
        Now = end;
    }
}

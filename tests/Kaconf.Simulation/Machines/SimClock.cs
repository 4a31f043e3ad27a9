using System;
using System.Collections.Generic;

namespace Kaconf.Simulation.Machines;

/// <summary>Something that reaches a node: a packet on a LAN, or, without a packet, a time to wake up.</summary>
public readonly record struct SimEvent(SimNode Node, SimPacket? Packet = null);

/// <summary>Virtual time in nanoseconds: nothing waits, the clock jumps from event to event.</summary>
public sealed class SimClock
{
    /// <summary>One virtual second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>One virtual millisecond.</summary>
    public const long Millisecond = 1_000_000;

    private readonly PriorityQueue<SimEvent, Moment> events = new();
    private long order;

    /// <summary>The time now.</summary>
    public long Now { get; private set; } = 1000 * Second;

    /// <summary>Events handled so far.</summary>
    public long Handled { get; private set; }

    /// <summary>Plans an event; events of the same time happen in the order in which they were planned.</summary>
    public void At(long time, in SimEvent what) => events.Enqueue(what, new Moment(Math.Max(time, Now), order++));

    /// <summary>Takes the next event up to a time; without one, the time comes.</summary>
    public bool TryNext(long end, out SimEvent next)
    {
        if (events.TryPeek(out next, out Moment moment) && moment.Time <= end)
        {
            events.Dequeue();
            Now = moment.Time;
            Handled++;
            return true;
        }
        Now = Math.Max(Now, end);
        return false;
    }

    private readonly record struct Moment(long Time, long Order) : IComparable<Moment>
    {
        public int CompareTo(Moment other) => Time == other.Time ? Order.CompareTo(other.Order) : Time.CompareTo(other.Time);
    }
}

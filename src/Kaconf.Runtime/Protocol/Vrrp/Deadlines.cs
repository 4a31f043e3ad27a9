using System;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Has the routers act when they are due: a lane of those that send adverts in turn, and a heap of all others.</summary>
/// <param name="routers">All routers, by number.</param>
internal sealed class Deadlines(RouterCore[] routers)
{
    private readonly AdvertLane lane = new(routers);
    private readonly DeadlineHeap heap = new(routers.Length);

    /// <summary>No router is due before this time, in nanoseconds; <see cref="long.MaxValue"/> = none ever.</summary>
    public long Earliest => Math.Min(lane.Earliest, heap.Earliest);

    /// <summary>
    /// Has nobody come up too early, but for those in the lane: whose deadline has moved on, as a Backup's does with each advert, is put
    /// where it belongs. To be woken for nothing costs more than to look.
    /// </summary>
    public void Settle()
    {
        while (heap.Earliest < lane.Earliest)
        {
            RouterCore router = routers[heap.First];
            long next = router.LaneDeadline <= router.Timers.Next ? TimerTable.Never : router.Timers.Next;
            if (next <= heap.Earliest) return;
            heap.MoveFirst(next);
        }
    }

    /// <summary>Makes sure that a router comes up when it is due, or before.</summary>
    public void Need(RouterCore router)
    {
        long deadline = router.Timers.Next;
        if (deadline < router.LaneDeadline) heap.Need(router.Number, deadline);
    }

    /// <summary>Has each router act once that is due; one that is due again at once waits for the next time.</summary>
    public void Run(long now, VrrpTurn turn)
    {
        for (int i = 0; i < routers.Length && lane.Earliest <= now; i++)
        {
            RouterCore router = lane.Take();
            Ticking.Run(router);
            if (router.State != VrrpState.Active || !lane.TryAdd(router, router.Timers.Next)) Need(router);
            if (turn.Moved is not null) NeedGroup(turn);
        }
        for (int i = 0; i < routers.Length && heap.Earliest <= now; i++)
        {
            RouterCore router = routers[heap.First];
            Ticking.Run(router);
            long next = router.Timers.Next;
            if (router.State == VrrpState.Active) lane.TryAdd(router, next);
            heap.MoveFirst(router.LaneDeadline <= next ? TimerTable.Never : next);
            if (turn.Moved is not null) NeedGroup(turn);
        }
    }

    /// <summary>The same as <see cref="Need"/> for each member of the group that an input has moved.</summary>
    public void NeedGroup(VrrpTurn turn)
    {
        foreach (RouterCore member in turn.Moved?.Members ?? []) Need(member);
        turn.Moved = null;
    }
}

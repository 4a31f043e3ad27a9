using System.Numerics;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The Active routers whose next adverts come one after the other: all that have the same interval. Each goes behind the last
/// one, which costs next to nothing, however many there are. A router is here at most once, until
/// <see cref="RouterCore.LaneDeadline"/>.
/// </summary>
internal sealed class AdvertLane
{
    private readonly RouterCore[] routers;
    private readonly int[] ring;
    private long last;
    private int first;
    private int count;

    /// <summary>Makes an empty lane.</summary>
    /// <param name="routers">All routers, by number.</param>
    public AdvertLane(RouterCore[] routers)
    {
        this.routers = routers;
        ring = new int[BitOperations.RoundUpToPowerOf2((uint)routers.Length + 1)];
    }

    /// <summary>When the first router comes up, in nanoseconds; <see cref="TimerTable.Never"/> = the lane is empty.</summary>
    public long Earliest { get; private set; } = TimerTable.Never;

    /// <summary>Puts a router behind the others; false = it is here already, waits for nothing, or is due before the last one.</summary>
    public bool TryAdd(RouterCore router, long deadline)
    {
        if (router.LaneDeadline != TimerTable.Never || deadline == TimerTable.Never || (count > 0 && deadline < last)) return false;
        router.LaneDeadline = last = deadline;
        ring[(first + count) & (ring.Length - 1)] = router.Number;
        if (count++ == 0) Earliest = deadline;
        return true;
    }

    /// <summary>Takes out the first router.</summary>
    public RouterCore Take()
    {
        RouterCore router = routers[ring[first]];
        router.LaneDeadline = TimerTable.Never;
        first = (first + 1) & (ring.Length - 1);
        Earliest = --count == 0 ? TimerTable.Never : routers[ring[first]].LaneDeadline;
        return router;
    }
}

using System;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The part of the advertisement interval at which a router adverts. The routers of a large node have different ones, so that
/// their Backups, when the node dies, take over one part after the other: the kernel then needs no more time for the addresses
/// than passes anyway, while all at once would make the last ones late. A node of few routers has no phases.
/// </summary>
internal readonly struct AdvertPhase
{
    /// <summary>So many have one phase: their adverts are few system calls, and their addresses a few milliseconds of the kernel's.</summary>
    public const int RoutersAtOnce = 96;

    private readonly ushort part, parts;

    /// <summary>The phase of a router; those of a sync group share one, because they move as one.</summary>
    public AdvertPhase(RouterCore core, int routers, int routersAtOnce)
    {
        int number = core.Group?.Members[0].Number ?? core.Number, all = Math.Clamp(routers / routersAtOnce, 1, ushort.MaxValue);
        (part, parts) = ((ushort)((long)number * all / routers), (ushort)all);
    }

    /// <summary>
    /// When the next advert is due after one at <paramref name="time"/>: an interval later, or earlier until the phase is reached;
    /// but not before half an interval, since after a takeover there is other work to do.
    /// </summary>
    public long After(long time, long interval)
    {
        long latest = time + interval;
        if (parts <= 1) return latest;
        long early = (latest - (interval * part / parts)) % interval;
        return latest - (early > interval / 2 ? early / 2 : early);
    }
}

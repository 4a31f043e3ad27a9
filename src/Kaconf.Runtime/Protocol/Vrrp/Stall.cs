using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// An Active router that got no time to speak for longer than its Backups wait may find another in its place. It makes way
/// first and listens for a whole Active_Down_Interval, instead of being a second Active router until it hears the other.
/// keepalived does so with nopreempt and timer_expired_backup only; that setting says which priority the others may have.
/// </summary>
internal static class Stall
{
    /// <summary>The silence in nanoseconds after which a Backup may have taken over.</summary>
    public static long Limit(VrrpInstanceConfig config) => Intervals.ActiveDownInterval(
        config, new Centiseconds(config.AdvertIntervalCentiseconds),
        config.TimerExpiredBackup == 0 ? Tracking.HighestPriority : config.TimerExpiredBackup);

    /// <summary>Makes way, if the last advert of an Active router is too long ago.</summary>
    public static void Check(RouterCore core)
    {
        long silence = core.Now - core.LastAdvert;
        if (core.State != VrrpState.Active || silence <= core.StallLimit) return;
        core.Counters.Stalls++;
        core.Log(VrrpEvent.Stalled, count: (int)Math.Min(silence / 1_000_000, int.MaxValue));
        Transitions.Go(core, VrrpState.Backup);
    }
}

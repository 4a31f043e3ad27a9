using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// A router that got no time to run. An Active one that was silent for longer than its Backups wait may find another in its
/// place: it makes way first and listens for a whole Active_Down_Interval, instead of being a second Active router until it
/// hears the other. keepalived does so with nopreempt and timer_expired_backup only; that setting says which priority the
/// others may have. A Backup has missed adverts rather than an Active router: it listens for one more advert.
/// </summary>
internal static class Stall
{
    private const byte HalfSkew = 128;

    /// <summary>
    /// The silence in nanoseconds after which a Backup may have taken over. With down_timer_adverts 1 the fastest of them would do so
    /// 1/128 of a skew time after an advert that is late, which no timer is never: there those of half the skew count.
    /// </summary>
    public static long Limit(VrrpInstanceConfig config)
    {
        Centiseconds interval = new(config.AdvertIntervalCentiseconds);
        byte others = config.TimerExpiredBackup == 0 ? Tracking.HighestPriority : config.TimerExpiredBackup;
        return Intervals.ActiveDownInterval(config, interval, config.DownTimerAdverts == 1 ? Math.Min(others, HalfSkew) : others);
    }

    /// <summary>Makes way, if the last advert of an Active router is too long ago.</summary>
    /// <returns>Whether it is Backup now.</returns>
    public static bool MakesWay(RouterCore core)
    {
        long silence = core.Now - core.LastAdvert;
        if (silence <= core.StallLimit) return false;
        Tell(core, silence);
        Transitions.Go(core, VrrpState.Backup);
        return true;
    }

    /// <summary>Whether a Backup whose wait is over is so late that it listens on; once a wait, since a machine may be slow for ever.</summary>
    public static bool Prolongs(RouterCore core)
    {
        long interval = core.ActiveInterval.Nanoseconds, late = core.Now - core.Timers.ActiveDown;
        if (core.HasWaitedOn || late <= interval) return false;
        Tell(core, late);
        core.Timers.ActiveDown = core.Now + interval;
        return core.HasWaitedOn = true;
    }

    private static void Tell(RouterCore core, long nanoseconds)
    {
        core.Counters.Stalls++;
        core.Log(VrrpEvent.Stalled, count: (int)Math.Min(nanoseconds / 1_000_000, int.MaxValue));
    }
}

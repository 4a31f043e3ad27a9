namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Fires the timers that are due, each at most once a tick, however late the tick is.</summary>
internal static class Ticking
{
    /// <summary>The time of the earliest deadline has come, or passed; an early tick does nothing.</summary>
    public static void Run(RouterCore core)
    {
        for (VrrpTimer timer = (VrrpTimer)0; (int)timer < TimerTable.Count; timer++)
            if (core.Timers.TryTakeDue(timer, core.Now, out long due)) Fire(core, timer, due);
    }

    private static void Fire(RouterCore core, VrrpTimer timer, long due)
    {
        switch (timer)
        {
            case VrrpTimer.ActiveDown when Stall.Prolongs(core, due): break;
            case VrrpTimer.ActiveDown: Transitions.Promote(core); break;
            case VrrpTimer.Advert: core.SendScheduledAdvert(due); break;
            case VrrpTimer.SecondGarp: GarpSchedule.OnSecond(core); break;
            case VrrpTimer.LowerPriorityGarp: core.Garp.OnOwed(core); break;
            case VrrpTimer.GarpRefresh: GarpSchedule.OnRefresh(core); break;
            case VrrpTimer.ExtraGarp: GarpSchedule.OnExtra(core); break;
        }
    }
}

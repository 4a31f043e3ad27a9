namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Fires the timers that are due, each at most once a tick, however late the tick is.</summary>
internal static class Ticking
{
    /// <summary>The time of the earliest deadline has come, or passed; an early tick does nothing.</summary>
    public static void Run(RouterCore core)
    {
        ref TimerTable timers = ref core.Timers;
        if (timers.ActiveDown <= core.Now && !Stall.Prolongs(core)) Transitions.Promote(core);
        if (timers.Advert <= core.Now && !Stall.MakesWay(core)) core.SendScheduledAdvert();
        if (timers.NextOther <= core.Now) RunOthers(core, ref timers);
    }

    private static void RunOthers(RouterCore core, ref TimerTable timers)
    {
        if (timers.TakeDue(VrrpTimer.SecondGarp, core.Now)) GarpSchedule.OnSecond(core);
        if (timers.TakeDue(VrrpTimer.LowerPriorityGarp, core.Now)) core.Garp.OnOwed(core);
        if (timers.TakeDue(VrrpTimer.GarpRefresh, core.Now)) GarpSchedule.OnRefresh(core);
        if (timers.TakeDue(VrrpTimer.ExtraGarp, core.Now)) GarpSchedule.OnExtra(core);
    }
}

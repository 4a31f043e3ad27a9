using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>When an Active router sends gratuitous ARP (keepalived.conf(5), garp_*; times and counts checked against 2.2.7).</summary>
internal struct GarpSchedule
{
    /// <summary>keepalived owes a burst for each advert of lower priority; a flood of them may not make us owe without end.</summary>
    private const int MaximumOwed = 8;

    /// <summary>Between two bursts at once, in nanoseconds: adverts of 0.01 s against us are not answered by a hundred bursts a second.</summary>
    private const long Gap = Intervals.Second / 20;

    private long[]? owed;
    private long nextAtOnce;
    private int owedCount;

    /// <summary>A burst now (RFC 3768 §6.4.2), another after garp_master_delay, and every garp_master_refresh from now on.</summary>
    public void OnActive(RouterCore core)
    {
        GarpConfig garp = core.Config.Garp;
        Send(core, garp.MasterRepeat);
        if (garp.MasterDelaySeconds > 0)
            core.Timers[VrrpTimer.SecondGarp] = core.Now + garp.MasterDelaySeconds * Intervals.Second;
        if (garp.MasterRefreshSeconds > 0)
            core.Timers[VrrpTimer.GarpRefresh] = core.Now + garp.MasterRefreshSeconds * Intervals.Second;
        if (garp.ExtraInterfaceSeconds > 0) PlanExtra(core);
    }

    /// <summary>Somebody believed to be Active and may have taken our traffic: a burst now, and another after garp_lower_prio_delay.</summary>
    public void OnLowerPriority(RouterCore core)
    {
        GarpConfig garp = core.Config.Garp;
        if (garp.LowerPrioRepeat == 0) return;
        if (core.Now >= nextAtOnce)
        {
            Send(core, garp.LowerPrioRepeat);
            nextAtOnce = core.Now + Gap;
        }
        if (garp.LowerPrioDelaySeconds == 0) return;
        // When full, the newest debt moves: the last burst still comes a full delay after the last such advert.
        owed ??= new long[MaximumOwed];
        if (owedCount == MaximumOwed) owedCount--;
        owed[owedCount++] = core.Now + garp.LowerPrioDelaySeconds * Intervals.Second;
        core.Timers[VrrpTimer.LowerPriorityGarp] = owed[0];
    }

    /// <summary>The second burst is due.</summary>
    public static void OnSecond(RouterCore core) => Send(core, core.Config.Garp.MasterRepeat);

    /// <summary>The oldest burst owed for an advert of lower priority is due; what a stall let pile up is one burst.</summary>
    public void OnOwed(RouterCore core)
    {
        int paid = 1;
        if (owed is null) return;
        while (paid < owedCount && owed[paid] <= core.Now) paid++;
        Array.Copy(owed, paid, owed, 0, owedCount -= paid);
        if (owedCount > 0) core.Timers[VrrpTimer.LowerPriorityGarp] = owed[0];
        Send(core, core.Config.Garp.LowerPrioRepeat);
    }

    /// <summary>The refresh is due.</summary>
    public static void OnRefresh(RouterCore core)
    {
        core.Timers[VrrpTimer.GarpRefresh] = core.Now + core.Config.Garp.MasterRefreshSeconds * Intervals.Second;
        Send(core, core.Config.Garp.MasterRefreshRepeat);
    }

    /// <summary>The GARP on the further interfaces is due.</summary>
    public static void OnExtra(RouterCore core)
    {
        PlanExtra(core);
        core.Emit(Effect.SendExtraGarp());
    }

    /// <summary>Forgets what is owed: we are Active no more.</summary>
    public void Clear() => (owedCount, nextAtOnce) = (0, 0);

    private static void PlanExtra(RouterCore core) =>
        core.Timers[VrrpTimer.ExtraGarp] = core.Now + core.Config.Garp.ExtraInterfaceSeconds * Intervals.Second;

    private static void Send(RouterCore core, int count)
    {
        if (count > 0) core.Emit(Effect.SendGarp(count));
    }
}

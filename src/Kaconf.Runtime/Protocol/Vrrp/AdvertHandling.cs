namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What an advert from another router does (RFC 9568 §6.4.2, §6.4.3).</summary>
internal static class AdvertHandling
{
    /// <summary>Takes an advert that passed the checks of <see cref="VrrpReceiver"/>.</summary>
    public static void Receive(RouterCore core, in VrrpInput advert)
    {
        // In Initialize, FAULT and after a stop adverts are not looked at, nor during vrrp_startup_delay.
        if (core.State is not (VrrpState.Backup or VrrpState.Active) || core.Now < core.NotBefore) return;
        core.Counters.AdvertsReceived++;
        if (advert.AdvertIntervalCentiseconds != core.ActiveInterval.Value && ActiveInterval.Drops(core, advert)) return;
        if (core.IsOwner && core.Rivalry.Ignores(core, advert)) return;
        if (core.State == VrrpState.Active && !Stall.MakesWay(core)) ReceiveAsActive(core, advert);
        else ReceiveAsBackup(core, advert);
    }

    private static void ReceiveAsBackup(RouterCore core, in VrrpInput advert)
    {
        if (core.IsOwner && advert.Priority != RouterCore.OwnerPriority) core.Rivalry.Restore(core);
        if (advert.Priority == 0)
        {
            NotePriorityZero(core, advert);
            // §6.4.2: only the skew time is left to wait; preempt_delay and nopreempt do not hold it.
            core.Timers.ActiveDown = core.Now + Intervals.SkewTime(core.Config, core.ActiveInterval, core.EffectivePriority);
            return;
        }
        if (advert.Priority >= core.EffectivePriority) core.PreemptDelay.Cancel(core);
        else if (core.Config.Preempt && !core.PreemptDelay.Holds(core))
        {
            // §6.4.2: the timer runs on, and at its end we take over.
            TellLowerPriority(core, advert);
            return;
        }
        // §6.4.2: with Preempt_Mode false any advert keeps us in Backup.
        if (advert.AdvertIntervalCentiseconds != core.ActiveInterval.Value) ActiveInterval.Follow(core, advert);
        core.WantsActive = false;
        core.WaitForActive();
    }

    private static void ReceiveAsActive(RouterCore core, in VrrpInput advert)
    {
        core.Rivalry.Meet(core, advert);
        // §6.4.3: the higher priority wins, and between equals the higher address.
        bool wins = advert.Priority > core.EffectivePriority
            || (advert.Priority == core.EffectivePriority && advert.Address.CompareTo(core.Source) > 0);
        if (wins) Yield(core, advert);
        else Stay(core, advert);
    }

    private static void Yield(RouterCore core, in VrrpInput advert)
    {
        if (core.Config.HigherPrioSendAdvert) core.SendAdvert();
        core.Log(VrrpEvent.HigherPriorityAdvert, advert.Address, advert.Priority, core.EffectivePriority);
        ActiveInterval.Follow(core, advert);
        Transitions.Go(core, VrrpState.Backup);
    }

    // §6.4.3 discards it in silence; keepalived answers ("forcing new election") and repairs the ARP caches. Priority 0 is
    // always answered, so that the Backups start no election; its sender believed to be Active too.
    private static void Stay(RouterCore core, in VrrpInput advert)
    {
        if (advert.Priority == 0) NotePriorityZero(core, advert);
        else if (TellLowerPriority(core, advert)) core.Counters.Conflicts++;
        ActiveInterval.Compare(core, advert);
        if (advert.Priority == 0 || !core.Config.LowerPrioNoAdvert) core.SendAdvert();
        core.Garp.OnLowerPriority(core);
        core.Group?.RepairOthers(core);
        if (core.Config.TellsLowerPriority && advert.Priority != 0) core.Emit(Effect.TellLowerPriority(core.EffectivePriority));
    }

    private static void NotePriorityZero(RouterCore core, in VrrpInput advert)
    {
        core.Counters.PriorityZeroReceived++;
        core.Log(VrrpEvent.PriorityZeroReceived, advert.Address);
    }

    private static bool TellLowerPriority(RouterCore core, in VrrpInput advert)
    {
        bool begins = core.LowerPriority.Begins(core.Now, core.ActiveDownInterval);
        if (begins) core.Log(VrrpEvent.LowerPriorityAdvert, advert.Address, advert.Priority, core.EffectivePriority);
        return begins;
    }
}

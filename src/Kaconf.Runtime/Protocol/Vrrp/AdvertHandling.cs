namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What an advert from another router does (RFC 9568 §6.4.2, §6.4.3).</summary>
internal static class AdvertHandling
{
    /// <summary>Takes an advert that passed the checks of <see cref="AdvertCodec"/>.</summary>
    public static void Receive(RouterCore core, in VrrpInput advert)
    {
        // In Initialize, FAULT and after a stop adverts are not looked at, nor during vrrp_startup_delay.
        if (core.State is not (VrrpState.Backup or VrrpState.Active) || core.Now < core.NotBefore) return;
        core.Counters.AdvertsReceived++;
        if (core.ActiveInterval.Drops(core, advert)) return;
        if (advert.Priority == 0) ReceivePriorityZero(core, advert);
        else if (core.State == VrrpState.Active) ReceiveAsActive(core, advert);
        else ReceiveAsBackup(core, advert);
    }

    private static void ReceivePriorityZero(RouterCore core, in VrrpInput advert)
    {
        core.Counters.PriorityZeroReceived++;
        core.Log(VrrpEvent.PriorityZeroReceived, advert.Address);
        // §6.4.3: an Active router answers at once, so that the Backups do not start an election of their own.
        if (core.State == VrrpState.Active) core.SendAdvert();
        // §6.4.2: a Backup waits for the skew time only; preempt_delay and nopreempt do not hold it.
        else core.Timers[VrrpTimer.ActiveDown] = core.Now + core.SkewTime(core.EffectivePriority);
    }

    private static void ReceiveAsBackup(RouterCore core, in VrrpInput advert)
    {
        if (advert.Priority >= core.EffectivePriority) core.PreemptDelay.Cancel(core);
        else if (core.Config.Preempt && !core.PreemptDelay.Holds(core))
        {
            // §6.4.2: the timer runs on, and at its end we take over.
            core.Log(VrrpEvent.LowerPriorityAdvert, advert.Address, advert.Priority, core.EffectivePriority);
            return;
        }
        // §6.4.2: with Preempt_Mode false any advert keeps us in Backup.
        core.ActiveInterval.Follow(core, advert);
        core.WantsActive = false;
        core.WaitForActive();
    }

    private static void ReceiveAsActive(RouterCore core, in VrrpInput advert)
    {
        YieldOwnership(core, advert);
        // §6.4.3: the higher priority wins, and between equals the higher address.
        if (advert.Priority > core.EffectivePriority
            || (advert.Priority == core.EffectivePriority && advert.Address.CompareTo(core.Source) > 0))
        {
            core.Log(VrrpEvent.HigherPriorityAdvert, advert.Address, advert.Priority, core.EffectivePriority);
            core.ActiveInterval.Follow(core, advert);
            Transitions.Go(core, VrrpState.Backup);
            return;
        }
        // §6.4.3 discards it in silence; keepalived answers ("forcing new election") and repairs the ARP caches.
        core.ActiveInterval.Compare(core, advert);
        core.Log(VrrpEvent.LowerPriorityAdvert, advert.Address, advert.Priority, core.EffectivePriority);
        core.SendAdvert();
        core.Garp.OnLowerPriority(core);
        core.Group?.RepairOthers(core);
    }

    /// <summary>Two address owners are a mistake of the configuration; keepalived 2.2.7 lowers its own priority to 254 for good.</summary>
    private static void YieldOwnership(RouterCore core, in VrrpInput advert)
    {
        if (advert.Priority != RouterCore.OwnerPriority || core.EffectivePriority != RouterCore.OwnerPriority) return;
        core.EffectivePriority = Tracking.HighestPriority;
        core.Log(VrrpEvent.OwnerConflict, advert.Address, core.EffectivePriority, RouterCore.OwnerPriority);
    }
}

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Two routers that both say that they own the addresses (priority 255), which is a mistake of the configuration. As in
/// keepalived 2.4, the one of the higher address stays Active; but if the other goes on for more than two of our adverts, it
/// does not hear us or does not yield, and we go down to 254 until it is gone, so that there is one Active router.
/// </summary>
internal struct OwnerRivalry
{
    private LogBurst burst;
    private long began;

    /// <summary>Whether an owner leaves this advert alone (owner_ignore_adverts).</summary>
    public bool Ignores(RouterCore core, in VrrpInput advert)
    {
        if (!core.Config.OwnerIgnoreAdverts || core.EffectivePriority != RouterCore.OwnerPriority) return false;
        if (burst.Begins(core.Now, core.ActiveDownInterval)) core.Log(VrrpEvent.OwnerIgnores, advert.Address, advert.Priority);
        return true;
    }

    /// <summary>An Active router hears an advert.</summary>
    public void Meet(RouterCore core, in VrrpInput advert)
    {
        if (advert.Priority != RouterCore.OwnerPriority || core.EffectivePriority != RouterCore.OwnerPriority) return;
        if (burst.Begins(core.Now, SilenceOf(core, advert)))
        {
            began = core.Now;
            core.Log(VrrpEvent.OwnerConflict, advert.Address, RouterCore.OwnerPriority, RouterCore.OwnerPriority);
        }
        if (core.Now - began <= 2 * core.AdvertInterval.Nanoseconds) return;
        core.EffectivePriority = Tracking.HighestPriority;
        core.Log(VrrpEvent.OwnerConflict, advert.Address, core.EffectivePriority, RouterCore.OwnerPriority);
    }

    /// <summary>The rival is silent, or another than it is Active now: we own the addresses again.</summary>
    public void Restore(RouterCore core)
    {
        if (!core.IsOwner || core.EffectivePriority == RouterCore.OwnerPriority) return;
        (burst, core.EffectivePriority) = (default, RouterCore.OwnerPriority);
        core.Log(VrrpEvent.OwnerRestored, priority: RouterCore.OwnerPriority);
    }

    // The slower of the two decides how long nothing means that it is gone.
    private static long SilenceOf(RouterCore core, in VrrpInput advert)
    {
        Centiseconds theirs = new(advert.AdvertIntervalCentiseconds);
        Centiseconds slower = theirs.Value > core.AdvertInterval.Value ? theirs : core.AdvertInterval;
        return Intervals.ActiveDownInterval(core.Config, slower, RouterCore.OwnerPriority);
    }
}

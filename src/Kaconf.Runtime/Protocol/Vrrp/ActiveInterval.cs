namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The interval of the Active router. Version 2 drops adverts with another interval than ours (RFC 3768 §7.1); in version 3 a
/// Backup takes the interval over (RFC 9568 §6.4.2), and an Active router only says that it hears another.
/// </summary>
internal struct ActiveInterval
{
    private LogBurst burst;
    private Centiseconds learnt;

    /// <summary>What we go by: the interval of the router that we last followed, or our own.</summary>
    public readonly Centiseconds Of(RouterCore core) => learnt.Value == 0 ? core.AdvertInterval : learnt;

    /// <summary>Whether the advert is to be dropped.</summary>
    public bool Drops(RouterCore core, in VrrpInput advert)
    {
        if (core.Config.Version == 3 || advert.AdvertIntervalCentiseconds == core.AdvertInterval.Value) return false;
        Tell(core, VrrpEvent.IntervalMismatch, advert);
        return true;
    }

    /// <summary>An Active router heard an advert that it does not follow.</summary>
    public void Compare(RouterCore core, in VrrpInput advert)
    {
        if (advert.AdvertIntervalCentiseconds != core.AdvertInterval.Value) Tell(core, VrrpEvent.IntervalDiffers, advert);
    }

    /// <summary>Takes over the interval of the Active router that we follow. None at all (0) would make us Active at once: it is no interval.</summary>
    public void Follow(RouterCore core, in VrrpInput advert)
    {
        int theirs = advert.AdvertIntervalCentiseconds;
        if (core.Config.Version != 3 || theirs == Of(core).Value || theirs <= 0) return;
        learnt = new Centiseconds(theirs);
        if (burst.Begins(core.Now, core.ActiveDownInterval)) core.Log(VrrpEvent.IntervalLearnt, advert.Address, advert.Priority, theirs);
    }

    /// <summary>There is no Active router that we know of, or it is us.</summary>
    public void Forget() => learnt = default;

    private void Tell(RouterCore core, VrrpEvent what, in VrrpInput advert)
    {
        core.Counters.IntervalErrors++;
        Centiseconds theirs = new(advert.AdvertIntervalCentiseconds);
        // A burst ends when its sender has been silent for longer than an Active_Down_Interval of its own, whatever its priority.
        if (burst.Begins(core.Now, Intervals.ActiveDownInterval(core.Config, theirs, priority: 0)))
            core.Log(what, advert.Address, advert.Priority, theirs.Value);
    }
}

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// What another interval than ours does. Version 2 drops such adverts (RFC 3768 §7.1); in version 3 a Backup takes the interval
/// of the Active router over (RFC 9568 §6.4.2), and an Active router only says that it hears another.
/// </summary>
internal static class ActiveInterval
{
    /// <summary>Whether the advert is to be dropped.</summary>
    public static bool Drops(RouterCore core, in VrrpInput advert)
    {
        if (core.Config.Version == 3 || advert.AdvertIntervalCentiseconds == core.AdvertInterval.Value) return false;
        Tell(core, VrrpEvent.IntervalMismatch, advert);
        return true;
    }

    /// <summary>An Active router heard an advert that it does not follow.</summary>
    public static void Compare(RouterCore core, in VrrpInput advert)
    {
        if (advert.AdvertIntervalCentiseconds != core.AdvertInterval.Value) Tell(core, VrrpEvent.IntervalDiffers, advert);
    }

    /// <summary>Takes over the interval of the Active router that we follow. None at all (0) would make us Active at once: it is no interval.</summary>
    public static void Follow(RouterCore core, in VrrpInput advert)
    {
        Centiseconds theirs = new(advert.AdvertIntervalCentiseconds);
        if (core.Config.Version != 3 || theirs.Value <= 0 || theirs == core.ActiveInterval) return;
        core.ActiveInterval = theirs;
        if (core.OtherInterval.Begins(core.Now, core.ActiveDownInterval))
            core.Log(VrrpEvent.IntervalLearnt, advert.Address, advert.Priority, theirs.Value);
    }

    private static void Tell(RouterCore core, VrrpEvent what, in VrrpInput advert)
    {
        core.Counters.IntervalErrors++;
        Centiseconds theirs = new(advert.AdvertIntervalCentiseconds);
        // A burst ends when its sender has been silent for longer than an Active_Down_Interval of its own, whatever its priority.
        if (core.OtherInterval.Begins(core.Now, Intervals.ActiveDownInterval(core.Config, theirs, priority: 0)))
            core.Log(what, advert.Address, advert.Priority, theirs.Value);
    }
}

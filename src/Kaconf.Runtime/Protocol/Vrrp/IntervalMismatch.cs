namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Drops adverts with another interval than ours (RFC 3768 §7.1) and reports each burst of them once: keepalived logs
/// every packet, which on a misconfigured LAN is all that the log then holds. A burst ends when its sender has been
/// silent for longer than an Active_Down_Interval of its own.
/// </summary>
internal sealed class IntervalMismatch
{
    private long burstEnds = long.MinValue;

    /// <summary>Whether the advert is to be dropped.</summary>
    public bool Drops(RouterCore core, in VrrpInput advert)
    {
        Centiseconds theirs = new(advert.AdvertIntervalCentiseconds);
        if (theirs == core.AdvertInterval) return false;
        core.Counters.IntervalErrors++;
        if (core.Now > burstEnds)
            core.Log(VrrpEvent.IntervalMismatch, advert.Address, advert.Priority, theirs.Value);
        burstEnds = core.Now + Intervals.ActiveDownInterval(theirs, priority: 0);
        return true;
    }
}

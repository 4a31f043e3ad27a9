namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Our adverts, and when the next one is due (RFC 9568 §6.4.3).</summary>
internal static class Sending
{
    /// <summary>Sends an advert with our priority now, and the next one an interval later at the latest (see <see cref="AdvertPhase"/>).</summary>
    public static void SendAdvert(this RouterCore core)
    {
        core.IsInPhase = false;
        core.Timers.Advert = core.Phase.After(core.Now, core.AdvertInterval.Nanoseconds);
        Emit(core, core.EffectivePriority);
    }

    /// <summary>Sends an advert because its time has come; the next deadline counts from this one, so that the interval does not drift.</summary>
    public static void SendScheduledAdvert(this RouterCore core)
    {
        long interval = core.AdvertInterval.Nanoseconds, last = core.Timers.Advert;
        long next = core.IsInPhase ? last + interval : core.Phase.After(last, interval);
        core.IsInPhase = next == last + interval && next > core.Now;
        // After a pause the missed adverts are not made up for: one is enough to be heard.
        core.Timers.Advert = next > core.Now ? next : core.Phase.After(core.Now, interval);
        Emit(core, core.EffectivePriority);
    }

    /// <summary>Says that we stop being Active, so that a Backup takes over after its skew time.</summary>
    public static void SendPriorityZero(this RouterCore core)
    {
        Emit(core, 0);
        core.Counters.PriorityZeroSent++;
        core.Log(VrrpEvent.PriorityZeroSent);
    }

    private static void Emit(RouterCore core, byte priority)
    {
        core.EmitAdvert(priority);
        core.Counters.AdvertsSent++;
        core.LastAdvert = core.Now;
    }
}

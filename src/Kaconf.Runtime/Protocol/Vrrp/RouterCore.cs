using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The memory of a virtual router, shared by the parts that each handle one concern of it.</summary>
internal sealed class RouterCore(VrrpInstanceConfig config, IpAddress source, int number)
{
    /// <summary>The priority of the address owner (RFC 3768 §5.3.4).</summary>
    public const byte OwnerPriority = 255;

    private List<Effect> effects = [];

    /// <summary>The instance.</summary>
    public VrrpInstanceConfig Config { get; } = config;

    /// <summary>Our own address in adverts.</summary>
    public IpAddress Source { get; set; } = source;

    /// <summary>The state; <see cref="Transitions"/> changes it.</summary>
    public VrrpState State { get; set; }

    /// <summary>The priority that counts in elections.</summary>
    public byte EffectivePriority { get; set; } = config.Priority;

    /// <summary>How many tracked things hold us in FAULT.</summary>
    public int Faults { get; set; }

    /// <summary>When the last advert of ours went out.</summary>
    public long LastAdvert { get; private set; }

    /// <summary>The running timers.</summary>
    public TimerTable Timers { get; } = new();

    /// <summary>The delayed gratuitous ARPs.</summary>
    public GarpSchedule Garp { get; } = new();

    /// <summary>preempt_delay.</summary>
    public PreemptDelay PreemptDelay { get; } = new();

    /// <summary>Keeps an ongoing interval mismatch from filling the log.</summary>
    public IntervalMismatch IntervalMismatch { get; } = new();

    /// <summary>The statistics.</summary>
    public VrrpCounters Counters { get; } = new();

    /// <summary>The time of the input that is being handled.</summary>
    public long Now { get; private set; }

    /// <summary>Our Advertisement_Interval.</summary>
    public Centiseconds AdvertInterval => new(Config.AdvertIntervalCentiseconds);

    /// <summary>Our Active_Down_Interval at the priority we have now.</summary>
    public long ActiveDownInterval => Intervals.ActiveDownInterval(AdvertInterval, EffectivePriority);

    /// <summary>Begins an input: from here on effects go to <paramref name="sink"/>.</summary>
    public void Begin(long now, List<Effect> sink) => (Now, effects) = (now, sink);

    /// <summary>Appends an effect.</summary>
    public void Emit(in Effect effect) => effects.Add(effect with { Router = number });

    /// <summary>Appends a log line.</summary>
    public void Log(VrrpEvent what, IpAddress peer = default, byte priority = 0, int count = 0) =>
        Emit(Effect.Log(what, peer, priority, count));

    /// <summary>Sends an advert with our priority now, and the next one an interval later (RFC 3768 §6.4.3).</summary>
    public void SendAdvert()
    {
        Timers[VrrpTimer.Advert] = Now + AdvertInterval.Nanoseconds;
        EmitAdvert(EffectivePriority);
    }

    /// <summary>Sends an advert because its time has come; the next deadline counts from this one, so that the interval does not drift.</summary>
    public void SendScheduledAdvert(long due)
    {
        if (Now - LastAdvert > ActiveDownInterval) Counters.Stalls++;
        long next = due + AdvertInterval.Nanoseconds;
        // After a stall the missed adverts are not made up for: one is enough to be heard.
        Timers[VrrpTimer.Advert] = next > Now ? next : Now + AdvertInterval.Nanoseconds;
        EmitAdvert(EffectivePriority);
    }

    /// <summary>Says that we stop being Active, so that a Backup takes over after its skew time (RFC 3768 §6.4.3).</summary>
    public void SendPriorityZero()
    {
        EmitAdvert(0);
        Counters.PriorityZeroSent++;
        Log(VrrpEvent.PriorityZeroSent);
    }

    private void EmitAdvert(byte priority)
    {
        Emit(Effect.SendAdvert(priority));
        Counters.AdvertsSent++;
        LastAdvert = Now;
    }
}

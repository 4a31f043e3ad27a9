using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The memory of a virtual router, shared by the parts that each handle one concern of it.</summary>
internal sealed class RouterCore(VrrpInstanceConfig config, IpAddress source, int number, VrrpTurn turn)
{
    /// <summary>The priority of the address owner (RFC 9568 §5.2.4).</summary>
    public const byte OwnerPriority = 255;

    private TimerTable timers = new();
    private GarpSchedule garp;
    private PreemptDelay preemptDelay;
    private ActiveInterval activeInterval;
    private OwnerRivalry rivalry;
    private LogBurst lowerPriority;

    /// <summary>What the effects are marked with.</summary>
    public int Number { get; } = number;

    /// <summary>The instance.</summary>
    public VrrpInstanceConfig Config { get; } = config;

    /// <summary>Our own address in adverts.</summary>
    public IpAddress Source { get; set; } = source;

    /// <summary>The state; <see cref="Transitions"/> changes it.</summary>
    public VrrpState State { get; set; }

    /// <summary>The sync group; null = none.</summary>
    public SyncGroup? Group { get; set; }

    /// <summary>Whether Start has come.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether a Backup's wait is over, and only its sync group holds it.</summary>
    public bool WantsActive { get; set; }

    /// <summary>Whether a Backup has listened on after its wait (see <see cref="Stall"/>).</summary>
    public bool HasWaitedOn { get; set; }

    /// <summary>Before this time adverts are not looked at (vrrp_startup_delay).</summary>
    public long NotBefore { get; set; }

    /// <summary>The priority that counts in elections.</summary>
    public byte EffectivePriority { get; set; } = config.Priority;

    /// <summary>How many tracked things hold us in FAULT; to have no peer to talk to holds us for good.</summary>
    public int Faults { get; set; } = config.FaultWithoutPeer ? 1 : 0;

    /// <summary>When the last advert of ours went out.</summary>
    public long LastAdvert { get; private set; }

    /// <summary>See <see cref="Stall"/>.</summary>
    public long StallLimit { get; } = Stall.Limit(config);

    /// <summary>The running timers.</summary>
    public ref TimerTable Timers => ref timers;

    /// <summary>The delayed gratuitous ARPs.</summary>
    public ref GarpSchedule Garp => ref garp;

    /// <summary>preempt_delay.</summary>
    public ref PreemptDelay PreemptDelay => ref preemptDelay;

    /// <summary>The interval of the Active router.</summary>
    public ref ActiveInterval ActiveInterval => ref activeInterval;

    /// <summary>Another owner of the addresses.</summary>
    public ref OwnerRivalry Rivalry => ref rivalry;

    /// <summary>Adverts of lower priority in a row.</summary>
    public ref LogBurst LowerPriority => ref lowerPriority;

    /// <summary>The statistics.</summary>
    public VrrpCounters Counters { get; } = new();

    /// <summary>The time of the input that is being handled.</summary>
    public long Now => turn.Now;

    /// <summary>Our own Advertisement_Interval.</summary>
    public Centiseconds AdvertInterval => new(Config.AdvertIntervalCentiseconds);

    /// <summary>Our Active_Down_Interval at the priority we have now.</summary>
    public long ActiveDownInterval => Intervals.ActiveDownInterval(Config, ActiveInterval.Of(this), EffectivePriority);

    /// <summary>Our Skew_Time at a priority.</summary>
    public long SkewTime(byte priority) => Intervals.SkewTime(Config, ActiveInterval.Of(this), priority);

    /// <summary>keepalived promotes an owner at once only with "state MASTER"; "state MASTER" alone does not shorten the wait.</summary>
    public bool StartsActive => Config.InitialMaster && EffectivePriority == OwnerPriority;

    /// <summary>Appends an effect.</summary>
    public void Emit(in Effect effect) => turn.Effects.Add(effect with { Router = Number });

    /// <summary>Appends a log line.</summary>
    public void Log(VrrpEvent what, IpAddress peer = default, byte priority = 0, int count = 0) =>
        Emit(Effect.Log(what, State, peer, priority, count));

    /// <summary>Waits for a whole Active_Down_Interval from the end of vrrp_startup_delay on; an owner for that end only.</summary>
    public void WaitForActive()
    {
        HasWaitedOn = false;
        Timers[VrrpTimer.ActiveDown] = Math.Max(Now, NotBefore) + (Now < NotBefore && StartsActive ? 0 : ActiveDownInterval);
    }

    /// <summary>Sends an advert with our priority now, and the next one an interval later (RFC 9568 §6.4.3).</summary>
    public void SendAdvert()
    {
        Timers[VrrpTimer.Advert] = Now + AdvertInterval.Nanoseconds;
        EmitAdvert(EffectivePriority);
    }

    /// <summary>Sends an advert because its time has come; the next deadline counts from this one, so that the interval does not drift.</summary>
    public void SendScheduledAdvert(long due)
    {
        long next = due + AdvertInterval.Nanoseconds;
        // After a stall the missed adverts are not made up for: one is enough to be heard.
        Timers[VrrpTimer.Advert] = next > Now ? next : Now + AdvertInterval.Nanoseconds;
        EmitAdvert(EffectivePriority);
    }

    /// <summary>Says that we stop being Active, so that a Backup takes over after its skew time (RFC 9568 §6.4.3).</summary>
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

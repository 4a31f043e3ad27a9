using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The memory of a virtual router, shared by the parts that each handle one concern of it.</summary>
internal sealed class RouterCore
{
    /// <summary>The priority of the address owner (RFC 9568 §5.2.4).</summary>
    public const byte OwnerPriority = 255;

    private readonly VrrpTurn turn;
    private TimerTable timers = new();
    private GarpSchedule garp;
    private PreemptDelay preemptDelay;
    private OwnerRivalry rivalry;
    private LogBurst lowerPriority, otherInterval;

    /// <summary>Makes a router in Initialize.</summary>
    public RouterCore(VrrpInstanceConfig config, int number, VrrpTurn turn)
    {
        (Config, Source, Number, this.turn) = (config, config.SourceAddress ?? default, number, turn);
        (EffectivePriority, ActiveInterval, StallLimit) = (config.Priority, AdvertInterval, Stall.Limit(config));
        Faults = config.FaultWithoutPeer ? 1 : 0;
        IsOwner = config.Priority == OwnerPriority;
    }

    /// <summary>What the effects are marked with.</summary>
    public int Number { get; }

    /// <summary>The instance.</summary>
    public VrrpInstanceConfig Config { get; }

    /// <summary>Whether the configuration makes us the owner of the addresses.</summary>
    public bool IsOwner { get; }

    /// <summary>Our own address in adverts.</summary>
    public IpAddress Source { get; set; }

    /// <summary>The state; <see cref="Transitions"/> changes it.</summary>
    public VrrpState State { get; set; }

    /// <summary>The sync group; null = none.</summary>
    public SyncGroup? Group { get; set; }

    /// <summary>When in its interval it adverts.</summary>
    public AdvertPhase Phase { get; set; }

    /// <summary>Whether the phase is reached, so that an advert comes each interval.</summary>
    public bool IsInPhase { get; set; }

    /// <summary>Whether Start has come.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether a Backup's wait is over, and only its sync group holds it.</summary>
    public bool WantsActive { get; set; }

    /// <summary>Whether a Backup has listened on after its wait (see <see cref="Stall"/>).</summary>
    public bool HasWaitedOn { get; set; }

    /// <summary>Before this time adverts are not looked at (vrrp_startup_delay).</summary>
    public long NotBefore { get; set; }

    /// <summary>The priority that counts in elections.</summary>
    public byte EffectivePriority
    {
        get;
        set
        {
            field = value;
            ActiveDownInterval = Intervals.ActiveDownInterval(Config, ActiveInterval, value);
        }
    }

    /// <summary>The interval that we go by: that of the Active router which we last followed, or our own.</summary>
    public Centiseconds ActiveInterval
    {
        get;
        set
        {
            field = value;
            ActiveDownInterval = Intervals.ActiveDownInterval(Config, value, EffectivePriority);
        }
    }

    /// <summary>How long the Active router may be silent: by its interval and our priority now.</summary>
    public long ActiveDownInterval { get; private set; }

    /// <summary>How many tracked things hold us in FAULT; to have no peer to talk to holds us for good.</summary>
    public int Faults { get; set; }

    /// <summary>When the last advert of ours went out.</summary>
    public long LastAdvert { get; set; }

    /// <summary>When this router comes up in the <see cref="AdvertLane"/>; <see cref="TimerTable.Never"/> = it is not there.</summary>
    public long LaneDeadline { get; set; } = TimerTable.Never;

    /// <summary>See <see cref="Stall"/>.</summary>
    public long StallLimit { get; }

    /// <summary>The running timers.</summary>
    public ref TimerTable Timers => ref timers;

    /// <summary>The delayed gratuitous ARPs.</summary>
    public ref GarpSchedule Garp => ref garp;

    /// <summary>preempt_delay.</summary>
    public ref PreemptDelay PreemptDelay => ref preemptDelay;

    /// <summary>Another owner of the addresses.</summary>
    public ref OwnerRivalry Rivalry => ref rivalry;

    /// <summary>Adverts of lower priority in a row.</summary>
    public ref LogBurst LowerPriority => ref lowerPriority;

    /// <summary>Adverts of another interval in a row.</summary>
    public ref LogBurst OtherInterval => ref otherInterval;

    /// <summary>The statistics.</summary>
    public VrrpCounters Counters { get; } = new();

    /// <summary>The time of the input that is being handled.</summary>
    public long Now => turn.Now;

    /// <summary>Our own Advertisement_Interval.</summary>
    public Centiseconds AdvertInterval => new(Config.AdvertIntervalCentiseconds);

    /// <summary>keepalived promotes an owner at once only with "state MASTER"; "state MASTER" alone does not shorten the wait.</summary>
    public bool StartsActive => Config.InitialMaster && EffectivePriority == OwnerPriority;

    /// <summary>Appends an effect.</summary>
    public void Emit(in Effect effect) => turn.Effects.Add(effect with { Router = Number });

    /// <summary>Appends the effect of which there are thousands a second.</summary>
    public void EmitAdvert(byte priority) => turn.Effects.Add(Effect.SendAdvert(priority, Number));

    /// <summary>Appends a log line.</summary>
    public void Log(VrrpEvent what, IpAddress peer = default, byte priority = 0, int count = 0) =>
        Emit(Effect.Log(what, State, peer, priority, count));

    /// <summary>Waits for a whole Active_Down_Interval from the end of vrrp_startup_delay on; an owner for that end only.</summary>
    public void WaitForActive()
    {
        HasWaitedOn = false;
        timers.ActiveDown = Now >= NotBefore ? Now + ActiveDownInterval : NotBefore + (StartsActive ? 0 : ActiveDownInterval);
    }

    /// <summary>Says that the input moved timers of the whole group.</summary>
    public void MovedGroup() => turn.Moved = Group;
}

using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// One virtual router (RFC 9568 §6, with keepalived's FAULT) of a <see cref="VrrpEngine"/>, as others see it.
/// <code>
///                   Start, owner with state MASTER
///   Initialize ────────────────────────────────────▶ Active ──┐
///       │  │ Start                                    ▲   │   │
///       │  └──────────▶ Backup ─── nothing heard ─────┘   │   │ Tracking:
///       │               ▲   ▲ │ for Active_Down_Interval  │   │ a fault
///       │ Start with    │   │ │                           │   │
///       │ a fault       │   └─│── higher priority heard ──┘   │
///       ▼               │     │ Tracking: a fault             │
///     Fault ◀───────────│─────┴───────────────────────────────┘
///       └─ no fault ────┘            every state ── Stop ──▶ Stopped
/// </code>
/// </summary>
public sealed class VrrpRouter
{
    private readonly RouterCore core;

    internal VrrpRouter(VrrpInstanceConfig config, int number, VrrpTurn turn) => core = new RouterCore(config, number, turn);

    /// <summary>The instance this router runs.</summary>
    public VrrpInstanceConfig Config => core.Config;

    /// <summary>Our own address in adverts.</summary>
    public IpAddress Source => core.Source;

    /// <summary>The state now.</summary>
    public VrrpState State => core.State;

    /// <summary>The base priority plus what tracking adds, 1 to 254; 255 for an owner.</summary>
    public byte EffectivePriority => core.EffectivePriority;

    /// <summary>What this router has counted.</summary>
    public VrrpCounters Counters => core.Counters;

    /// <summary>When <see cref="VrrpEngine.Tick"/> is due, in nanoseconds; <see cref="long.MaxValue"/> = never.</summary>
    public long Deadline => core.Timers.Next;

    /// <summary>The memory.</summary>
    internal RouterCore Core => core;

    /// <summary>Takes the input of the turn.</summary>
    internal void Handle(in VrrpInput input)
    {
        // Stopped is for good: what still arrives on the way out changes nothing.
        if (core.State == VrrpState.Stopped) return;
        switch (input.Kind)
        {
            case VrrpInputKind.Start when !core.IsStarted: Transitions.Start(core, input); break;
            case VrrpInputKind.Stop: Transitions.Go(core, VrrpState.Stopped); break;
            case VrrpInputKind.Tick: Ticking.Run(core); break;
            case VrrpInputKind.Advert: AdvertHandling.Receive(core, input); break;
            case VrrpInputKind.Tracking: Tracking.Apply(core, input); break;
            case VrrpInputKind.SourceAddress: core.Source = input.Address; break;
        }
    }
}

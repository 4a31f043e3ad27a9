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

    internal VrrpRouter(RouterCore core) => this.core = core;

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
}

using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// One virtual router (RFC 3768 §6, with keepalived's FAULT) without I/O: an input and a time go in, effects come out.
/// Drain the effects before the next input. Times are CLOCK_MONOTONIC nanoseconds.
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
    private readonly VrrpTurn turn;

    /// <summary>Makes a router in <see cref="VrrpState.Initialize"/> that stands alone.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="source">Our own address in adverts.</param>
    public VrrpRouter(VrrpInstanceConfig config, IpAddress source)
        : this(config, source, 0, new VrrpTurn())
    {
    }

    internal VrrpRouter(VrrpInstanceConfig config, IpAddress source, int number, VrrpTurn turn) =>
        (core, this.turn) = (new RouterCore(config, source, number, turn), turn);

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

    /// <summary>When <see cref="VrrpInput.Tick"/> is due, in nanoseconds; <see cref="long.MaxValue"/> = never.</summary>
    public long Deadline => core.Timers.Next;

    /// <summary>The memory.</summary>
    internal RouterCore Core => core;

    /// <summary>Takes one input at time <paramref name="now"/> and appends what is to be done.</summary>
    public void Handle(in VrrpInput input, long now, List<Effect> effects)
    {
        // Stopped is for good: what still arrives on the way out changes nothing.
        if (core.State == VrrpState.Stopped) return;
        turn.Begin(now, effects);
        if (input.Kind is VrrpInputKind.Tick or VrrpInputKind.Advert) Stall.Check(core);
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

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The log lines of a virtual router; the host words them as keepalived does.</summary>
public enum VrrpEvent : byte
{
    /// <summary>Backup, and nothing heard for the Active_Down_Interval.</summary>
    AdvertTimeout,

    /// <summary>Active, and a router of higher priority (or, at equal priority, address) speaks; <see cref="Effect.Count"/> is our priority.</summary>
    HigherPriorityAdvert,

    /// <summary>An advert of lower priority, the first in a row, which we answer (Active) or discard (Backup); <see cref="Effect.Count"/> is our priority.</summary>
    LowerPriorityAdvert,

    /// <summary>The Active router said that it stops.</summary>
    PriorityZeroReceived,

    /// <summary>We said that we stop.</summary>
    PriorityZeroSent,

    /// <summary>The effective priority changed to <see cref="Effect.Priority"/>; <see cref="Effect.Count"/> was the old one.</summary>
    PriorityChanged,

    /// <summary>An advert with another interval than ours was dropped (RFC 3768 §7.1); <see cref="Effect.Count"/> is its interval.</summary>
    IntervalMismatch,

    /// <summary>Active in version 3, and a router that we do not follow has another interval, <see cref="Effect.Count"/>.</summary>
    IntervalDiffers,

    /// <summary>Backup in version 3: from now on the interval is <see cref="Effect.Count"/>, that of the Active router.</summary>
    IntervalLearnt,

    /// <summary>preempt_delay began; <see cref="Effect.Count"/> is its length in milliseconds.</summary>
    PreemptDelayStarted,

    /// <summary>preempt_delay was cancelled, because a router that we do not preempt speaks.</summary>
    PreemptDelayOver,

    /// <summary>Held in FAULT for good, because there is no unicast peer (unicast_fault_no_peer).</summary>
    NoPeer,

    /// <summary>Another router claims to own the addresses too (priority 255); our priority is <see cref="Effect.Priority"/> from now on, 255 or 254.</summary>
    OwnerConflict,

    /// <summary>The other owner is gone, and our priority is 255 again.</summary>
    OwnerRestored,

    /// <summary>We own the addresses and drop all adverts (owner_ignore_adverts).</summary>
    OwnerIgnores,

    /// <summary>
    /// There was no time to run: Active, and silent for <see cref="Effect.Count"/> milliseconds, so that another may be Active by now
    /// and we make way; or Backup, and so late that we listen on.
    /// </summary>
    Stalled,
}

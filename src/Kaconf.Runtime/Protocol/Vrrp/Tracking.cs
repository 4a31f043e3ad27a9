using System;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What tracked interfaces and scripts do to a router (keepalived.conf(5), track_*).</summary>
internal static class Tracking
{
    /// <summary>The highest priority of a router that does not own the addresses (RFC 9568 §5.2.4).</summary>
    public const byte HighestPriority = 254;

    /// <summary>Takes the new sums; an Active router says its new priority in its next regular advert, as keepalived does.</summary>
    public static void Apply(RouterCore core, in VrrpInput input)
    {
        core.Faults = input.Faults + (core.Config.FaultWithoutPeer ? 1 : 0);
        ChangePriority(core, input.PriorityOffset);
        if (core.Faults > 0 && core.State is (VrrpState.Backup or VrrpState.Active)) Transitions.Go(core, VrrpState.Fault);
        else if (core.Faults == 0 && core.State == VrrpState.Fault) Transitions.LeaveFault(core);
    }

    private static void ChangePriority(RouterCore core, int offset)
    {
        // An owner's priority is fixed (RFC 9568 §5.2.4); OwnerRivalry alone lowers it.
        if (core.IsOwner) return;
        (byte old, long wait) = (core.EffectivePriority, core.ActiveDownInterval);
        core.EffectivePriority = (byte)Math.Clamp(core.Config.Priority + (long)offset, 1, HighestPriority);
        if (core.EffectivePriority == old) return;
        core.Log(VrrpEvent.PriorityChanged, priority: core.EffectivePriority, count: old);
        // The wait of a Backup ends with the skew time of its priority now, as in keepalived, also when it has already begun.
        if (core.State == VrrpState.Backup)
            core.Timers.ActiveDown += core.ActiveDownInterval - wait;
    }
}

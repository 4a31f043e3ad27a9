namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The changes of state (RFC 9568 §6.4, FAULT as in keepalived 2.2.7), of a router alone or of its whole sync group.
/// The <see cref="EffectKind.Transition"/> comes last: scripts run when the addresses are already as the new state wants them.
/// </summary>
internal static class Transitions
{
    /// <summary>Leaves Initialize (RFC 9568 §6.4.1); in a sync group when the last member does.</summary>
    public static void Start(RouterCore core, in VrrpInput input)
    {
        (core.IsStarted, core.NotBefore) = (true, input.NotBefore);
        // keepalived removes its addresses before anything else: a killed predecessor may have left them.
        core.Emit(Effect.RemoveAddresses());
        if (core.Config.FaultWithoutPeer) core.Log(VrrpEvent.NoPeer);
        SyncGroup? group = core.Group;
        if (group?.IsStarted() == false) return;
        if (group?.HasFault() ?? core.Faults > 0) Go(core, VrrpState.Fault);
        else Go(core, core.Now >= core.NotBefore && (group?.AllStartActive() ?? core.StartsActive) ? VrrpState.Active : VrrpState.Backup);
    }

    /// <summary>Nothing was heard for the Active_Down_Interval (RFC 9568 §6.4.2).</summary>
    public static void Promote(RouterCore core)
    {
        if (!core.WantsActive) core.Log(VrrpEvent.AdvertTimeout);
        core.WantsActive = true;
        if (core.Group?.AllWantActive() ?? true) Go(core, VrrpState.Active);
        else core.Timers.ActiveDown = core.Now + core.ActiveDownInterval;
    }

    /// <summary>Nothing tracked holds this router any more; in a sync group others may still be held.</summary>
    public static void LeaveFault(RouterCore core)
    {
        if (core.Group?.HasFault() == true) return;
        Go(core, VrrpState.Backup);
        // Without it the Active router could not send to us until it has asked for our address, and we would take over.
        if (core.Config.UnicastPeers.Length > 0) core.Emit(Effect.AnnounceSource());
    }

    /// <summary>Changes the state of a router and of its sync group.</summary>
    public static void Go(RouterCore core, VrrpState to)
    {
        VrrpState from = core.State;
        Enter(core, to);
        core.Group?.Follow(core, from, to);
    }

    /// <summary>Changes the state of one router.</summary>
    public static void Enter(RouterCore core, VrrpState to)
    {
        if (to == VrrpState.Active) TakeAddresses(core);
        else ReleaseAddresses(core, to);
        VrrpState from = core.State;
        (core.State, core.LowerPriority) = (to, default);
        core.Emit(Effect.Transition(from, to, core.EffectivePriority));
    }

    // RFC 9568 §6.4.2, in keepalived's order: advert, addresses, ARP.
    private static void TakeAddresses(RouterCore core)
    {
        core.Timers.Clear();
        core.ActiveInterval = core.AdvertInterval;
        core.Rivalry.Restore(core);
        core.SendAdvert();
        core.Emit(Effect.AddAddresses());
        core.Garp.OnActive(core);
        core.Counters.BecameMaster++;
    }

    private static void ReleaseAddresses(RouterCore core, VrrpState to)
    {
        bool wasActive = core.State == VrrpState.Active;
        // A router of higher priority needs no farewell; keepalived says it twice on the way to FAULT, we once.
        if (wasActive && to != VrrpState.Backup) core.SendPriorityZero();
        core.Timers.Clear();
        core.Garp.Clear();
        core.PreemptDelay.Clear();
        core.WantsActive = false;
        // A whole Active_Down_Interval to go (RFC 9568 §6.4.1, §6.4.3; after FAULT as keepalived).
        if (to == VrrpState.Backup) core.WaitForActive();
        else core.ActiveInterval = core.AdvertInterval;
        if (!wasActive) return;
        core.Emit(Effect.RemoveAddresses());
        core.Counters.ReleasedMaster++;
    }
}

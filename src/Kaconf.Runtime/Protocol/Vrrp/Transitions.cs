namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The changes of state (RFC 3768 §6.4, FAULT as in keepalived 2.2.7).
/// The <see cref="EffectKind.Transition"/> comes last: scripts run when the addresses are already as the new state wants them.
/// </summary>
internal static class Transitions
{
    /// <summary>Leaves Initialize (RFC 3768 §6.4.1).</summary>
    public static void Start(RouterCore core)
    {
        // keepalived removes its addresses before anything else: a killed predecessor may have left them.
        core.Emit(Effect.RemoveAddresses());
        if (core.Faults > 0) Move(core, VrrpState.Fault);
        // keepalived promotes an owner at once only with "state MASTER"; "state MASTER" alone does not shorten the wait.
        else if (core.EffectivePriority == RouterCore.OwnerPriority && core.Config.InitialMaster) BecomeActive(core);
        else BecomeBackup(core);
    }

    /// <summary>Takes the addresses: {Backup} → {Active} (RFC 3768 §6.4.2), in keepalived's order: advert, addresses, ARP.</summary>
    public static void BecomeActive(RouterCore core)
    {
        core.Timers.Clear();
        core.SendAdvert();
        core.Emit(Effect.AddAddresses());
        core.Garp.OnActive(core);
        core.Counters.BecameMaster++;
        Move(core, VrrpState.Active);
    }

    /// <summary>Watches the Active router, with a whole Active_Down_Interval to go (RFC 3768 §6.4.1, §6.4.3; after FAULT as keepalived).</summary>
    public static void BecomeBackup(RouterCore core)
    {
        ReleaseAddresses(core);
        core.Timers[VrrpTimer.ActiveDown] = core.Now + core.ActiveDownInterval;
        Move(core, VrrpState.Backup);
    }

    /// <summary>A tracked thing of weight 0 is down: like keepalived we say priority 0 if we were Active (once; 2.2.7 sends it twice), and are silent from then on.</summary>
    public static void EnterFault(RouterCore core)
    {
        if (core.State == VrrpState.Active) core.SendPriorityZero();
        ReleaseAddresses(core);
        Move(core, VrrpState.Fault);
    }

    /// <summary>A Shutdown event (RFC 3768 §6.4.2, §6.4.3); nothing is done or said after it.</summary>
    public static void Stop(RouterCore core)
    {
        if (core.State == VrrpState.Active) core.SendPriorityZero();
        ReleaseAddresses(core);
        Move(core, VrrpState.Stopped);
    }

    private static void ReleaseAddresses(RouterCore core)
    {
        core.Timers.Clear();
        core.Garp.Clear();
        core.PreemptDelay.Clear();
        if (core.State != VrrpState.Active) return;
        core.Emit(Effect.RemoveAddresses());
        core.Counters.ReleasedMaster++;
    }

    private static void Move(RouterCore core, VrrpState to)
    {
        VrrpState from = core.State;
        core.State = to;
        core.Emit(Effect.Transition(from, to, core.EffectivePriority));
    }
}

using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The log lines of an instance in keepalived 2.2.7's words, which people's log watchers know.</summary>
internal static class VrrpWords
{
    /// <summary>The line for entering a state; null = keepalived writes none.</summary>
    public static string? Entering(VrrpState from, VrrpState to)
    {
        string init = from == VrrpState.Initialize ? " (init)" : "";
        return to switch
        {
            VrrpState.Active => "Entering MASTER STATE",
            VrrpState.Backup => $"Entering BACKUP STATE{init}",
            VrrpState.Fault => $"Entering FAULT STATE{init}",
            _ => null,
        };
    }

    /// <summary>The line for a sync group whose members follow one of them, to stand after <c>VRRP_Group(NAME) </c>; null = keepalived writes none.</summary>
    public static string? Syncing(VrrpState from, VrrpState to) => (from, to) switch
    {
        (VrrpState.Initialize, _) => null,
        (_, VrrpState.Active) => "Syncing instances to MASTER state",
        (_, VrrpState.Backup) => "Syncing instances to BACKUP state",
        (_, VrrpState.Fault) => "Syncing instances to FAULT state",
        _ => null,
    };

    /// <summary>The line for an event of an instance.</summary>
    public static string Of(in Effect effect, VrrpInstanceConfig config) => effect.Event switch
    {
        VrrpEvent.AdvertTimeout => "Receive advertisement timeout",
        VrrpEvent.HigherPriorityAdvert when effect.Priority == effect.Count =>
            $"Master received advert from {effect.Peer} with same priority {effect.Priority} but higher IP address than ours",
        VrrpEvent.HigherPriorityAdvert =>
            $"Master received advert from {effect.Peer} with higher priority {effect.Priority}, ours {effect.Count}",
        VrrpEvent.LowerPriorityAdvert when effect.To == VrrpState.Active =>
            $"Received advert from {effect.Peer} with lower priority {effect.Priority}, ours {effect.Count}{(config.LowerPrioNoAdvert ? "" : ", forcing new election")}",
        VrrpEvent.LowerPriorityAdvert => $"received lower priority ({effect.Priority}) advert from {effect.Peer} - discarding",
        VrrpEvent.PriorityZeroReceived when effect.To == VrrpState.Active => "Master received priority 0 message",
        VrrpEvent.PriorityZeroReceived => "Backup received priority 0 advertisement",
        VrrpEvent.PriorityZeroSent => "sent 0 priority",
        VrrpEvent.PriorityChanged => $"Changing effective priority from {effect.Count} to {effect.Priority}",
        VrrpEvent.IntervalMismatch =>
            $"advertisement interval mismatch mine={config.AdvertIntervalCentiseconds / 100} sec rcv'd={effect.Count / 100} sec from {effect.Peer}; its adverts are dropped",
        VrrpEvent.IntervalDiffers =>
            $"advertisement interval of {effect.Peer} is {effect.Count * 10}ms, ours {config.AdvertIntervalCentiseconds * 10}ms; its routers should have one",
        VrrpEvent.IntervalLearnt => $"advertisement interval updated to {effect.Count * 10}ms by master {effect.Peer}",
        VrrpEvent.PreemptDelayStarted => $"start preempt delay ({effect.Count / 1000}.{effect.Count % 1000:D3}000)",
        VrrpEvent.PreemptDelayOver => "stop preempt delay",
        VrrpEvent.OwnerConflict when effect.Priority == effect.Count =>
            $"CONFIGURATION ERROR: local instance and {effect.Peer} are both configured as address owner, please fix",
        VrrpEvent.OwnerConflict =>
            $"CONFIGURATION ERROR: {effect.Peer} goes on as address owner beside us, please fix - reducing local priority to {effect.Priority}",
        VrrpEvent.OwnerRestored => $"the other address owner is gone - local priority is {effect.Priority} again",
        VrrpEvent.OwnerIgnores => $"Dropping packet(s) from {effect.Peer} since we are address owner",
        VrrpEvent.NoPeer => "no unicast peer is configured, and unicast_fault_no_peer is: FAULT",
        VrrpEvent.Stalled when effect.To == VrrpState.Backup =>
            $"{effect.Count / 1000}.{effect.Count % 1000:D3} seconds late for lack of time to run - listening for one more advert",
        VrrpEvent.Stalled =>
            $"no time to send adverts for {effect.Count / 1000}.{effect.Count % 1000:D3} seconds, another router may be MASTER by now - making way",
        _ => effect.Event.ToString(),
    };
}

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

    /// <summary>The line for an event of an instance in <paramref name="state"/> that adverts every <paramref name="interval"/> hundredths of a second.</summary>
    public static string Of(in Effect effect, VrrpState state, int interval) => effect.Event switch
    {
        VrrpEvent.AdvertTimeout => "Receive advertisement timeout",
        VrrpEvent.HigherPriorityAdvert when effect.Priority == effect.Count =>
            $"Master received advert from {effect.Peer} with same priority {effect.Priority} but higher IP address than ours",
        VrrpEvent.HigherPriorityAdvert =>
            $"Master received advert from {effect.Peer} with higher priority {effect.Priority}, ours {effect.Count}",
        VrrpEvent.LowerPriorityAdvert when state == VrrpState.Active =>
            $"Received advert from {effect.Peer} with lower priority {effect.Priority}, ours {effect.Count}, forcing new election",
        VrrpEvent.LowerPriorityAdvert => $"received lower priority ({effect.Priority}) advert from {effect.Peer} - discarding",
        VrrpEvent.PriorityZeroReceived when state == VrrpState.Active => "Master received priority 0 message",
        VrrpEvent.PriorityZeroReceived => "Backup received priority 0 advertisement",
        VrrpEvent.PriorityZeroSent => "sent 0 priority",
        VrrpEvent.PriorityChanged => $"Changing effective priority from {effect.Count} to {effect.Priority}",
        VrrpEvent.IntervalMismatch =>
            $"advertisement interval mismatch mine={interval / 100} sec rcv'd={effect.Count / 100} sec from {effect.Peer}; its adverts are dropped",
        VrrpEvent.IntervalDiffers =>
            $"advertisement interval of {effect.Peer} is {effect.Count * 10}ms, ours {interval * 10}ms; its routers should have one",
        VrrpEvent.IntervalLearnt => $"advertisement interval updated to {effect.Count * 10}ms by master {effect.Peer}",
        VrrpEvent.PreemptDelayStarted => $"start preempt delay ({effect.Count / 1000}.{effect.Count % 1000:D3}000)",
        VrrpEvent.PreemptDelayOver => "stop preempt delay",
        VrrpEvent.OwnerConflict =>
            "CONFIGURATION ERROR: local instance and a remote instance are both configured as address owner, please fix - reducing local priority",
        _ => effect.Event.ToString(),
    };
}

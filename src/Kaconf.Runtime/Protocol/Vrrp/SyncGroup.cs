using System.Collections.Generic;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// A vrrp_sync_group: after each input all members are in the same state. It becomes Active when all of them would, as
/// keepalived does it (one that still hears its Active router holds the others back: better no move than one to and fro);
/// it is Backup, in FAULT or stopped as soon as one of them is.
/// </summary>
/// <param name="number">Its place in the configuration of the node.</param>
internal sealed class SyncGroup(int number)
{
    private readonly List<RouterCore> members = [];

    /// <summary>The members, in the order of the file.</summary>
    public IReadOnlyList<RouterCore> Members => members;

    /// <summary>Takes a router in, unless it is in a group already.</summary>
    public void Add(RouterCore member)
    {
        if (member.Group is not null) return;
        member.Group = this;
        members.Add(member);
    }

    /// <summary>Whether every member has had its Start.</summary>
    public bool IsStarted() => members.TrueForAll(static member => member.IsStarted);

    /// <summary>Whether every member's wait is over.</summary>
    public bool AllWantActive() => members.TrueForAll(static member => member.WantsActive);

    /// <summary>Whether every member owns its addresses and says so.</summary>
    public bool AllStartActive() => members.TrueForAll(static member => member.StartsActive);

    /// <summary>Whether something tracked holds a member.</summary>
    public bool HasFault() => members.Exists(static member => member.Faults > 0);

    /// <summary>Has the others do what a member has just done, and reports the change of the group.</summary>
    public void Follow(RouterCore first, VrrpState from, VrrpState to)
    {
        foreach (RouterCore member in members)
            if (member != first) Transitions.Enter(member, to);
        first.MovedGroup();
        first.Emit(Effect.GroupTransition(number, from, to));
    }

    /// <summary>A member met a router of lower priority that believed to be Active: it may be so on the other LANs too.</summary>
    public void RepairOthers(RouterCore first)
    {
        foreach (RouterCore member in members)
            if (member != first) member.Garp.OnLowerPriority(member);
        first.MovedGroup();
    }
}

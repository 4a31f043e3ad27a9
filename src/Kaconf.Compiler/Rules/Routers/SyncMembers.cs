using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2070 to KAC2073: members of a sync group move together, so what differs in one counts for all or for none.</summary>
internal sealed class SyncMembers : IRule
{
    private static readonly DiagnosticCode Interval = new("KAC2070", Severity.Suggestion, "members of a sync group differ in advert_int", "keepalived: a group waits for its slowest member");
    private static readonly DiagnosticCode Preemption = new("KAC2071", Severity.Warning, "members of a sync group differ in nopreempt", "keepalived: a group becomes MASTER when every member may");
    private static readonly DiagnosticCode State = new("KAC2072", Severity.Warning, "members of a sync group differ in state", "keepalived: a group starts as BACKUP unless every member owns its addresses");
    private static readonly DiagnosticCode Owner = new("KAC2073", Severity.Error, "a sync group has owners and others", "keepalived reports it as one that cannot work");

    public IReadOnlyList<DiagnosticCode> Codes => [Interval, Preemption, State, Owner];

    public void Check(RuleContext context)
    {
        if (!context.Uses(GroupKeywords.Sync)) return;
        ILookup<(string, string), PlacedBlock> groups = context.Blocks(GroupKeywords.Sync).ToLookup(block => (block.Node.Name, block.Name));
        foreach (IGrouping<(string Node, string? Group), PlacedInstance> group in context.Instances.Where(i => i.Model.SyncGroup is not null).GroupBy(i => (i.Node.Name, i.Model.SyncGroup)))
        {
            PlacedInstance[] members = [.. group];
            string name = $"vrrp_sync_group '{group.Key.Group}'";
            if (Differs(members, member => member.IsOwner) is { } owner)
            {
                if (members.Any(member => !member.Knows(VrrpKeywords.Priority.Name))) continue;
                context.Report(
                    Owner, groups[(group.Key.Node, group.Key.Group!)].First().At(""),
                    $"{name} has a member of priority 255 and one below, and the owner never waits for the other; give all of them priorities below 255",
                    members[0].Related(VrrpKeywords.Priority.Name, $"of '{members[0].Name}'"), owner.Related(VrrpKeywords.Priority.Name, $"of '{owner.Name}'"));
                continue;
            }
            if (Differs(members, member => member.Model.AdvertInterval) is { } slow)
                Report(context, Interval, members[0], slow, VrrpKeywords.AdvertInterval.Name, $"{name} takes over only when its slowest member has missed the adverts; give its members one advert_int");
            if (Differs(members, member => member.Model.Preempt) is { } polite && members.Select(member => Effective.Preempt(member.Model)).Distinct().Count() > 1)
                Report(context, Preemption, members[0], polite, VrrpKeywords.NoPreempt.Name, $"one member with nopreempt keeps all of {name} from taking over from a lower priority; write nopreempt in every member, or in none");
            if (Differs(members, member => member.Model.InitialMaster) is { } other)
                Report(context, State, members[0], other, VrrpKeywords.State.Name, $"the members of {name} start as MASTER and as BACKUP, but a group starts as BACKUP and the priorities decide; write one state for all of them");
        }
    }

    private static PlacedInstance? Differs<T>(PlacedInstance[] members, Func<PlacedInstance, T> setting) =>
        members.FirstOrDefault(member => !EqualityComparer<T>.Default.Equals(setting(member), setting(members[0])));

    // The place is that of a member which gives the setting.
    private static void Report(RuleContext context, DiagnosticCode code, PlacedInstance first, PlacedInstance other, string setting, string message)
    {
        if (!first.Knows(setting) || !other.Knows(setting)) return;
        (PlacedInstance shown, PlacedInstance related) = other.Has(setting) ? (other, first) : (first, other);
        context.Report(code, shown.At(setting), message, related.Related(setting, $"in '{related.Name}'"));
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2064, KAC2065: entries of track lists that do another thing than they seem to.</summary>
internal sealed class TrackedEntries : IRule
{
    private static readonly DiagnosticCode ProcessInGroup = new("KAC2064", Severity.Warning, "a weighted process in a sync group", "keepalived drops other weights there, and not this one");
    private static readonly DiagnosticCode ReversedFault = new("KAC2065", Severity.Suggestion, "weight 0 with reverse", "keepalived: FAULT while what is tracked is up") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [ProcessInGroup, ReversedFault];

    public void Check(RuleContext context)
    {
        BlockKeyword[] lists = [.. VrrpKeywords.Tracked.All.Where(list => list != VrrpKeywords.Tracked.Files && context.Uses(list))];
        if (lists.Length == 0) return;
        NamedGroups groups = context.NamedGroups;
        foreach (PlacedInstance instance in context.Instances)
        {
            foreach (BlockKeyword list in lists) CheckReverse(context, instance, list);
            if (!instance.IsOwner) CheckProcesses(context, groups, instance);
        }
    }

    private static void CheckReverse(RuleContext context, PlacedInstance instance, BlockKeyword list)
    {
        int index = 0;
        foreach (TrackEntry entry in instance.Block.EntriesOf<TrackEntry>(list))
        {
            if (entry is { Weight: 0, Reverse: true })
            {
                context.Report(
                    ReversedFault, instance.At($"{list.Name}/{index}"),
                    $"with weight 0 and reverse, '{entry.Name}' is a FAULT of the instance while it is up, and none once it has failed; remove reverse, or give a weight");
            }
            index++;
        }
    }

    private static void CheckProcesses(RuleContext context, NamedGroups groups, PlacedInstance instance)
    {
        int index = 0;
        foreach (TrackEntry entry in instance.Block.EntriesOf<TrackEntry>(VrrpKeywords.Tracked.Processes))
        {
            string setting = $"{VrrpKeywords.Tracked.Processes.Name}/{index++}";
            if (entry.Weight is 0 or null || groups.Of(instance) is not { } group || group.IsGiven(GroupKeywords.OwnWeights)) continue;
            context.Report(
                ProcessInGroup, instance.At(setting),
                $"the weight of '{entry.Name}' moves the priority of this member of vrrp_sync_group '{group.Name}' alone, so that its members disagree about who is best; write weight 0, or add sync_group_tracking_weight to the group");
        }
    }
}

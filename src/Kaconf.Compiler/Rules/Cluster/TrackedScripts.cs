using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3030: a node that tracks nothing keeps the addresses although what they are for is dead there.</summary>
internal sealed class TrackedScripts : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3030", Severity.Suggestion, "one node tracks scripts, another tracks nothing", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        SyncGroups sync = context.SyncGroups;
        foreach (InstanceGroup group in context.Groups)
        {
            PlacedInstance? tracking = group.Members.FirstOrDefault(member => Tracked(sync, member, lists => [lists.Scripts]).Any());
            if (tracking is null) continue;
            string scripts = string.Join(", ", Tracked(sync, tracking, lists => [lists.Scripts]).Select(entry => entry.Name));
            foreach (PlacedInstance other in group.Members.Where(member => member.Knows("track_script") && !Tracked(sync, member, lists => lists.All.Where(list => list != lists.Interfaces)).Any()))
            {
                context.ReportOdd(
                    Code, "track_script", tracking, other,
                    $"{other.FullName} tracks no script, {tracking.FullName} tracks {scripts}: while '{other.Node.Name}' is MASTER nobody notices that what it checks has failed there; track it on both");
            }
        }
    }

    // What the sync group tracks counts for its members.
    private static IEnumerable<TrackEntry> Tracked(SyncGroups sync, PlacedInstance instance, System.Func<TrackLists, IEnumerable<BlockKeyword>> lists)
    {
        IEnumerable<TrackEntry> own = lists(VrrpKeywords.Tracked).SelectMany(list => instance.Block.EntriesOf<TrackEntry>(list));
        return sync.BlockOf(instance) is { } group ? own.Concat(lists(GroupKeywords.Tracked).SelectMany(list => group.Block.EntriesOf<TrackEntry>(list))) : own;
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
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
        foreach (InstanceGroup group in context.Groups)
        {
            PlacedInstance? tracking = group.Members.FirstOrDefault(member => Tracked(member, lists => [lists.Scripts]).Any());
            if (tracking is null) continue;
            string scripts = string.Join(", ", Tracked(tracking, lists => [lists.Scripts]).Select(entry => entry.Name));
            foreach (PlacedInstance other in group.Members.Where(member => member.Knows("track_script") && !Tracked(member, lists => lists.All.Where(list => list != lists.Interfaces)).Any()))
            {
                context.ReportOdd(
                    Code, "track_script", tracking, other,
                    $"{other.FullName} tracks no script, {tracking.FullName} tracks {scripts}: while '{other.Node.Name}' is MASTER nobody notices that what it checks has failed there; track it on both");
            }
        }
    }

    // What the sync group tracks counts for its members.
    private static IEnumerable<TrackEntry> Tracked(PlacedInstance instance, System.Func<TrackLists, IEnumerable<BlockKeyword>> lists)
    {
        IEnumerable<BlockModel> groups = instance.Model.SyncGroup is { } name ? instance.Node.Root.Of(GroupKeywords.Sync).Where(block => block.Name == name) : [];
        return lists(VrrpKeywords.Tracked).SelectMany(list => instance.Block.EntriesOf<TrackEntry>(list))
            .Concat(groups.SelectMany(block => lists(GroupKeywords.Tracked).SelectMany(list => block.EntriesOf<TrackEntry>(list))));
    }
}

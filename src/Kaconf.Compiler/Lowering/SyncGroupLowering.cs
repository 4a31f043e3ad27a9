using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_sync_group</c> as a site runs it.</summary>
internal static class SyncGroupLowering
{
    /// <summary>The groups that have a member; keepalived keeps one of a single instance too.</summary>
    /// <param name="context">The node; the track lists of its groups hold the weights in effect.</param>
    /// <param name="groups">The group of each instance that is in one, in the order of the groups and their members.</param>
    /// <param name="scriptUser">The account of commands that name none.</param>
    public static IEnumerable<SyncGroupModel> Lower(NodeContext context, IReadOnlyDictionary<string, string> groups, UserValue? scriptUser)
    {
        ILookup<string, string> members = groups.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (BoundBlock block in context.Document.Of(GroupKeywords.Sync))
        {
            if (!members.Contains(block.Name)) continue;
            yield return new SyncGroupModel(block.Name, members[block.Name].ToEquatableArray())
            {
                OwnWeights = block.Has(GroupKeywords.OwnWeights),
                TrackedInterfaces = TrackLowering.Models(block, GroupKeywords.Tracked.Interfaces),
                TrackedScripts = TrackLowering.Models(block, GroupKeywords.Tracked.Scripts),
                Notify = NotifyLowering.Group(block, scriptUser),
            };
        }
    }
}

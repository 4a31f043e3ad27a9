using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_sync_group</c> and <c>track_group</c>: who belongs to which group.</summary>
internal static class GroupLowering
{
    /// <summary>The sync group of each instance that is in one.</summary>
    public static IReadOnlyDictionary<string, string> SyncGroups(NodeContext context)
    {
        Dictionary<string, Token> taken = [];
        Dictionary<string, string> groups = [];
        foreach (BoundBlock block in context.Document.Of(GroupKeywords.Sync))
        {
            List<Token> members = [];
            foreach (Token name in Names(context, block, GroupKeywords.Members))
            {
                if (!IsDefined(context, name)) context.Bag.UnknownMember(name.Place, name.Value, block.Name);
                else if (taken.TryGetValue(name.Value, out Token? other)) context.Bag.MemberTaken(name.Place, name.Value, other.Place);
                else
                {
                    taken.Add(name.Value, name);
                    members.Add(name);
                }
            }
            if (members.Count == 1 && context.Document.IsComplete) context.Bag.GroupOfOne(members[0].Place, block.Name, members[0].Value);
            foreach (Token member in members) groups[member.Value] = block.Name;
        }
        return groups;
    }

    /// <summary>Those of the sync groups that keep instances together: one instance alone needs no group.</summary>
    public static IReadOnlyDictionary<string, string> Shared(IReadOnlyDictionary<string, string> groups)
    {
        ILookup<string, string> members = groups.ToLookup(pair => pair.Value, pair => pair.Key);
        return groups.Where(pair => members[pair.Value].Count() > 1).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>The instances that a <c>track_group</c> names; none when there is no such group.</summary>
    public static IEnumerable<string> TrackMembers(NodeContext context, string? group) =>
        group is null || context.Document.Find(GroupKeywords.Track, group)?.Block(GroupKeywords.TrackMembers) is not { } list
            ? []
            : list.Entries.SelectMany(entry => entry.Words).Select(name => name.Value);

    /// <summary>Reports members of track groups that do not exist.</summary>
    public static void CheckTrackGroups(NodeContext context)
    {
        foreach (BoundBlock block in context.Document.Of(GroupKeywords.Track))
            foreach (Token name in Names(context, block, GroupKeywords.TrackMembers))
                if (!IsDefined(context, name)) context.Bag.UnknownTrackMember(name.Place, name.Value, block.Name);
    }

    // Of several lists keepalived reads the first.
    private static IEnumerable<Token> Names(NodeContext context, BoundBlock block, BlockKeyword list)
    {
        BoundBlock[] lists = [.. block.Blocks.Where(inner => inner.Keyword == list)];
        if (lists.Length == 0 && !block.HasUnread)
        {
            if (block.Keyword == GroupKeywords.Sync) context.Bag.GroupWithoutMembers(block.Place, block.Name);
            else context.Bag.TrackGroupWithoutMembers(block.Place, block.Name);
        }
        foreach (BoundBlock second in lists.Skip(1)) context.Bag.RepeatedSetting(second.Words[0].Place, list.Name, lists[0].Words[0].Place, usesThis: false);
        return lists.Length == 0 ? [] : lists[0].Entries.SelectMany(entry => entry.Words);
    }

    private static bool IsDefined(NodeContext context, Token name) =>
        context.Document.Find(VrrpKeywords.Block, name.Value) is not null || context.Document.MayHide(name.Value);
}

using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>
/// The <c>track_group</c> of static addresses, routes and rules: keepalived looks it up while it reads the entry, so a later one does
/// not exist yet.
/// </summary>
internal static class TrackGroupReference
{
    private static readonly BlockKeyword[] Lists = [AddressKeywords.Static, RouteKeywords.StaticRoutes, RouteKeywords.StaticRules];

    public static void Run(NodeContext context)
    {
        foreach (BoundEntry entry in Lists.SelectMany(context.Document.Of).SelectMany(list => list.Entries))
        {
            if (GroupOf(entry.Value) is not { } name) continue;
            Token group = entry.Words.Last(word => word.Value == name);
            if (entry.Value is VirtualAddressValue { NoTrack: true } or RouteValue { NoTrack: true } or RuleValue { NoTrack: true })
                context.Bag.Unfit(group.Place, "track_group", "beside no_track", "remove one of the two");
            Check(context, group);
        }
    }

    private static string? GroupOf(object entry) => entry switch
    {
        VirtualAddressValue address => address.TrackGroup,
        RouteValue route => route.TrackGroup,
        RuleValue rule => rule.TrackGroup,
        _ => null,
    };

    private static void Check(NodeContext context, Token name)
    {
        BoundBlock? group = context.Document.Find(GroupKeywords.Track, name.Value);
        bool defined = group is not null && group.Words[0].Order < name.Order;
        if (!defined && (group is not null || !context.Document.MayHide(name.Value))) context.Bag.UndefinedTrackGroup(name.Place, name.Value, group?.Place);
    }
}

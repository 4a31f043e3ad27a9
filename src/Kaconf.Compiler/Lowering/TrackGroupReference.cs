using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>The name of a <c>track_group</c> in an entry: keepalived looks it up while it reads the entry, so a later one does not exist yet.</summary>
internal static class TrackGroupReference
{
    public static void Check(NodeContext context, Token name)
    {
        BoundBlock? group = context.Document.Find(GroupKeywords.Track, name.Value);
        bool defined = group is not null && group.Words[0].Order < name.Order;
        if (!defined && (group is not null || !context.Document.MayHide(name.Value))) context.Bag.UndefinedTrackGroup(name.Place, name.Value, group?.Place);
    }
}

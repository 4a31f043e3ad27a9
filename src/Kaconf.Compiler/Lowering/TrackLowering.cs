using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>What an instance tracks; a script's weight counts where the entry gives none.</summary>
internal static class TrackLowering
{
    // Scripts that are compared with a name that does not exist.
    private const int LookedAt = 200;

    public static InstanceModel Lower(
        NodeContext context, BoundBlock block, InstanceModel instance, IReadOnlyDictionary<string, ScriptModel> scripts)
    {
        List<(TrackEntry Value, BoundEntry Entry)> interfaces =
            [.. context.Entries<TrackEntry>(block, VrrpKeywords.TrackInterface, entry => entry.Name).Where(item => IsOther(context, instance, item.Entry))];
        block.Block(VrrpKeywords.TrackInterface)?.Keep(interfaces.Select(item => item.Entry));
        List<(TrackEntry Value, BoundEntry Entry)> tracked =
            [.. context.Entries<TrackEntry>(block, VrrpKeywords.TrackScript, entry => entry.Name).Where(item => IsDefined(context, block, item.Entry))];
        block.Block(VrrpKeywords.TrackScript)?.Keep(tracked.Select(item => item.Entry));
        return instance with
        {
            TrackedInterfaces = interfaces.Select(item => new TrackModel(item.Value.Name, item.Value.Weight ?? 0, item.Value.Reverse ?? false)).ToEquatableArray(),
            TrackedScripts = tracked.Select(item => Resolve(item.Value, scripts)).ToEquatableArray(),
        };
    }

    private static TrackModel Resolve(TrackEntry entry, IReadOnlyDictionary<string, ScriptModel> scripts)
    {
        scripts.TryGetValue(entry.Name, out ScriptModel? script);
        return new TrackModel(entry.Name, entry.Weight ?? script?.Weight ?? 0, entry.Reverse ?? (entry.Weight is null && script is { Reverse: true }));
    }

    private static bool IsOther(NodeContext context, InstanceModel instance, BoundEntry entry)
    {
        bool own = entry.First.Value == instance.Interface;
        if (own) context.Bag.OwnInterface(entry.First.Place, entry.First.Value);
        return !own;
    }

    // keepalived looks a script up while it reads the instance, so a later one does not exist yet.
    private static bool IsDefined(NodeContext context, BoundBlock block, BoundEntry entry)
    {
        string wanted = entry.First.Value;
        BoundBlock? script = context.Document.Find(ScriptKeywords.Block, wanted);
        bool defined = script is not null && script.Words[0].Order < block.Words[0].Order;
        if (defined || (script is null && context.Document.MayHide(wanted))) return defined;
        string? meant = context.Bag.IsFull(entry.First.Origin.Text.Path) ? null : Nearest(context, wanted);
        string hint = meant is null ? "; define it before the vrrp_instance" : $"; did you mean '{meant}'?";
        context.Bag.UndefinedScript(entry.First.Place, wanted, hint, script?.Place);
        return false;
    }

    private static string? Nearest(NodeContext context, string wanted) =>
        DidYouMean.Find(wanted, context.Document.Of(ScriptKeywords.Block).Take(LookedAt).Select(item => item.Name));
}

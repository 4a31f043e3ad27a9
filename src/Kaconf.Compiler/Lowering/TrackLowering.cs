using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>What an instance or a sync group tracks: each once, defined before, with the weight that counts.</summary>
internal static class TrackLowering
{
    /// <summary>An instance with what counts of its lists.</summary>
    public static InstanceModel Lower(BoundBlock block, InstanceModel instance)
    {
        if (!TracksSomething(block)) return instance;
        return instance with
        {
            TrackedInterfaces = Models(block, VrrpKeywords.Tracked.Interfaces),
            TrackedScripts = Models(block, VrrpKeywords.Tracked.Scripts),
            TrackedFiles = Models(block, VrrpKeywords.Tracked.Files),
            TrackedProcesses = Models(block, VrrpKeywords.Tracked.Processes),
        };
    }

    private static bool TracksSomething(BoundBlock block)
    {
        foreach (BlockKeyword list in VrrpKeywords.Tracked.All) if (block.Block(list) is not null) return true;
        return false;
    }

    /// <summary>Leaves in the lists of a block the entries that count, with their weights; reports the others.</summary>
    /// <param name="own">The interface that the block needs no list for, or "".</param>
    public static void Resolve(NodeContext context, BoundBlock block, TrackLists lists, string own)
    {
        ResolveInterfaces(context, block, lists.Interfaces, own);
        Resolve(context, block, lists.Scripts, ScriptKeywords.Block, ScriptKeywords.Weight);
        Resolve(context, block, lists.Files, TrackFileKeywords.Block, TrackFileKeywords.Weight);
        Resolve(context, block, lists.Processes, TrackProcessKeywords.Block, TrackProcessKeywords.Weight);
        Resolve(context, block, lists.Bfd, BfdKeywords.Block, BfdKeywords.Weight);
    }

    private static void ResolveInterfaces(NodeContext context, BoundBlock block, BlockKeyword list, string own)
    {
        if (block.Block(list) is not { } bound) return;
        List<BoundEntry> kept = [];
        foreach ((TrackEntry value, BoundEntry entry) in context.Entries<TrackEntry>(block, list, entry => entry.Name))
            if (!IsOwn(context, block, own, entry)) kept.Add(entry with { Value = WithWeight(value, new Weight(0, false)) });
        bound.Keep(kept);
    }

    private static void Resolve(NodeContext context, BoundBlock block, BlockKeyword list, BlockKeyword kind, Keyword<Weight> weight)
    {
        if (block.Block(list) is not { } bound) return;
        TrackReferences references = new(context, block, kind);
        List<BoundEntry> kept = new(bound.Entries.Count);
        foreach ((TrackEntry value, BoundEntry entry) in context.Entries<TrackEntry>(block, list, entry => entry.Name))
            if (references.Find(entry.First) is { } definition) kept.Add(entry with { Value = WithWeight(value, definition.Get(weight)) });
        bound.Keep(kept);
    }

    private static TrackEntry WithWeight(TrackEntry entry, Weight defined) => entry with
    {
        Weight = entry.Weight ?? defined.Value,
        Reverse = entry.Reverse ?? defined.Reverse,
    };

    /// <summary>What counts of a list whose entries are resolved.</summary>
    public static EquatableArray<TrackModel> Models(BoundBlock block, BlockKeyword list) => block.Block(list) is not { Entries: { Count: > 0 } entries } ? default
        : entries.Select(entry => (TrackEntry)entry.Value)
            .Select(entry => new TrackModel(entry.Name, entry.Weight ?? 0, entry.Reverse ?? false)).ToEquatableArray();

    private static bool IsOwn(NodeContext context, BoundBlock block, string own, BoundEntry entry)
    {
        bool same = entry.First.Value == own;
        if (same) context.Bag.OwnInterface(entry.First.Place, own, isTracked: !block.Has(VrrpKeywords.DontTrackPrimary));
        return same;
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>Blocks that others should name, and none does. Runs before names that cannot be found are taken out of the lists.</summary>
internal static class UnusedBlocks
{
    private static readonly BlockKeyword[] Kinds =
        [ScriptKeywords.Block, TrackFileKeywords.Block, TrackProcessKeywords.Block, BfdKeywords.Block, ServerGroupKeywords.Block];

    private static readonly Dictionary<BlockKeyword, BlockKeyword> Lists = new()
    {
        [VrrpKeywords.Tracked.Scripts] = ScriptKeywords.Block,
        [VrrpKeywords.Tracked.Files] = TrackFileKeywords.Block,
        [VrrpKeywords.Tracked.Processes] = TrackProcessKeywords.Block,
        [VrrpKeywords.Tracked.Bfd] = BfdKeywords.Block,
        [GroupKeywords.Tracked.Scripts] = ScriptKeywords.Block,
        [GroupKeywords.Tracked.Files] = TrackFileKeywords.Block,
        [GroupKeywords.Tracked.Processes] = TrackProcessKeywords.Block,
        [GroupKeywords.Tracked.Bfd] = BfdKeywords.Block,
    };

    public static void Run(NodeContext context)
    {
        // What could not be read may be a use.
        if (Kinds.All(kind => !context.Document.Of(kind).Any()) || !context.Document.IsComplete || context.Document.Root.HasUnreadInside) return;
        Dictionary<BlockKeyword, HashSet<string>> uses = Uses(context.Document);
        foreach (BlockKeyword kind in Kinds)
        {
            HashSet<string> used = uses[kind];
            foreach (BoundBlock block in context.Document.Of(kind))
            {
                if (used.Contains(block.Name)) context.Bag.Unused.NoteUse(block.Place, block.Name);
                else Report(context, block);
            }
        }
    }

    private static void Report(NodeContext context, BoundBlock block)
    {
        if (block.Keyword == ScriptKeywords.Block) context.Bag.UnusedScript(block.Place, block.Name);
        else context.Bag.UnusedBlock(block.Place, block.Keyword.Name, block.Name);
    }

    private static Dictionary<BlockKeyword, HashSet<string>> Uses(BoundDocument document)
    {
        Dictionary<BlockKeyword, HashSet<string>> uses = Kinds.ToDictionary(kind => kind, _ => new HashSet<string>());
        foreach (BoundBlock owner in document.Of(VrrpKeywords.Block).Concat(document.Of(GroupKeywords.Sync))) AddTracked(uses, owner);
        foreach (BoundBlock service in document.Of(VirtualServerKeywords.Block))
        {
            if (service.Header is ServiceValue { Group: { } group }) uses[ServerGroupKeywords.Block].Add(group);
            foreach (BoundBlock checker in service.Blocks.SelectMany(server => server.Blocks))
            {
                if (checker.Has(FileCheckKeywords.File)) uses[TrackFileKeywords.Block].Add(checker.Get(FileCheckKeywords.File));
                if (checker.Has(BfdCheckKeywords.Name)) uses[BfdKeywords.Block].Add(checker.Get(BfdCheckKeywords.Name));
            }
        }
        return uses;
    }

    private static void AddTracked(Dictionary<BlockKeyword, HashSet<string>> uses, BoundBlock owner)
    {
        for (int i = 0; i < owner.Blocks.Count; i++)
        {
            BoundBlock list = owner.Blocks[i];
            if (!Lists.TryGetValue(list.Keyword, out BlockKeyword? kind)) continue;
            for (int entry = 0; entry < list.Entries.Count; entry++) uses[kind].Add(list.Entries[entry].First.Value);
        }
    }
}

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
        if (Kinds.All(kind => !context.Document.Of(kind).Any()) || !context.Document.IsComplete || HasUnread(context.Document.Root)) return;
        ILookup<BlockKeyword, string> uses = Uses(context.Document).ToLookup(use => use.Kind, use => use.Name);
        foreach (BlockKeyword kind in Kinds)
        {
            HashSet<string> used = [.. uses[kind]];
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

    private static bool HasUnread(BoundBlock block) => block.HasUnread || block.Blocks.Any(HasUnread);

    private static IEnumerable<(BlockKeyword Kind, string Name)> Uses(BoundDocument document)
    {
        foreach (BoundBlock owner in document.Of(VrrpKeywords.Block).Concat(document.Of(GroupKeywords.Sync)))
            foreach (BoundBlock list in owner.Blocks.Where(list => Lists.ContainsKey(list.Keyword)))
                foreach (BoundEntry entry in list.Entries) yield return (Lists[list.Keyword], entry.First.Value);
        foreach (BoundBlock service in document.Of(VirtualServerKeywords.Block))
        {
            if (service.Header is ServiceValue { Group: { } group }) yield return (ServerGroupKeywords.Block, group);
            foreach (BoundBlock checker in service.Blocks.SelectMany(server => server.Blocks))
            {
                if (checker.Has(FileCheckKeywords.File)) yield return (TrackFileKeywords.Block, checker.Get(FileCheckKeywords.File));
                if (checker.Has(BfdCheckKeywords.Name)) yield return (BfdKeywords.Block, checker.Get(BfdCheckKeywords.Name));
            }
        }
    }
}

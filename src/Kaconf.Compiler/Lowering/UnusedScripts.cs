using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Scripts that no instance and no group tracks, which keepalived drops.</summary>
internal static class UnusedScripts
{
    public static void Run(NodeContext context)
    {
        BoundBlock[] users = [.. context.Document.Of(VrrpKeywords.Block), .. context.Document.Of(GroupKeywords.Sync)];
        // What could not be read may be a use.
        if (!context.Document.IsComplete || context.Document.Root.HasUnread || users.Any(block => block.HasUnread)) return;
        BoundBlock[] lists = [.. users.SelectMany(block => block.Blocks).Where(list => list.Keyword == VrrpKeywords.Tracked.Scripts || list.Keyword == GroupKeywords.Tracked.Scripts)];
        if (lists.Any(list => list.HasUnread)) return;
        HashSet<string> used = [.. lists.SelectMany(list => list.Entries).Select(entry => entry.First.Value)];
        foreach (BoundBlock script in context.Document.Of(ScriptKeywords.Block))
            if (!used.Contains(script.Name)) context.Bag.UnusedScript(script.Place, script.Name);
    }
}

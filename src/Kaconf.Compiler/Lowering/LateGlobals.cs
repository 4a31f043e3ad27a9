using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Globals that keepalived copies into an instance where the instance starts: what comes later does not count, and is reported.</summary>
internal static class LateGlobals
{
    private static readonly Keyword[] Copied = [.. VrrpKeywords.Block.Children.Where(row => row.IsCopied)];

    public static void Report(NodeContext context, BoundBlock instance)
    {
        long start = instance.Words[0].Order;
        if (context.Globals.LastPosition < start) return;
        foreach (Keyword row in Copied)
        {
            if (instance.Has(row)) continue;
            for (Keyword? source = row.Source; source is not null; source = source.Source)
                if (context.Globals.All(source).LastOrDefault() is { } late && late.Position > start)
                    context.Bag.GlobalAfterInstance(late.Words[0].Place, source.Name, instance.Name, instance.Place);
        }
    }
}

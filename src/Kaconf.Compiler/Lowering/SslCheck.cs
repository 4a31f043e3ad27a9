using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Of several <c>SSL</c> blocks the last one counts, as a whole.</summary>
internal static class SslCheck
{
    public static void Run(NodeContext context)
    {
        BoundBlock? earlier = null;
        foreach (BoundBlock block in context.Document.Of(SslKeywords.Block))
        {
            if (earlier is not null) context.Bag.RepeatedSetting(block.Place, SslKeywords.Block.Name, earlier.Place, usesThis: true);
            earlier = block;
        }
    }
}

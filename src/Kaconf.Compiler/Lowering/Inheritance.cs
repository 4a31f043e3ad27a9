using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Where a setting that is not given takes its value from: the blocks around it, then <c>global_defs</c>, then another row of its block.</summary>
public static class Inheritance
{
    /// <summary>The line whose value a row has in a block, or null where its default counts.</summary>
    public static BoundSetting? Find(BoundBlock globals, BoundBlock block, Keyword row)
    {
        for (Keyword? source = row.Source; source is not null; source = source.Source)
        {
            for (BoundBlock? outer = block.Parent; outer is not null; outer = outer.Parent)
                if (outer.Find(source) is { } given) return given;
            if ((row.IsCopied ? globals.FindBefore(source, block.Words[0].Order) : globals.Find(source)) is { } global) return global;
        }
        return row.Sibling is { } sibling ? block.Find(sibling) ?? Find(globals, block, sibling) : null;
    }
}

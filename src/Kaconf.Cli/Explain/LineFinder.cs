using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Cli.Explain;

/// <summary>Finds the block that a line of a file belongs to.</summary>
internal static class LineFinder
{
    /// <summary>The block of the last line with words up to this one; null when there is none.</summary>
    public static BlockModel? Find(BlockModel root, Provenance provenance, string path, int line)
    {
        (BlockModel? best, int bestLine) = (null, 0);
        foreach (BlockModel block in Inside(root))
        {
            foreach (SourcePlace place in Places(provenance.Of(block)).Where(place => place.Path == path))
                if (place.Start.Line <= line && place.Start.Line >= bestLine) (best, bestLine) = (block, place.Start.Line);
        }
        return best;
    }

    /// <summary>A block and all blocks inside, outer ones first.</summary>
    public static IEnumerable<BlockModel> Inside(BlockModel block) => block.Blocks.SelectMany(Inside).Prepend(block);

    private static IEnumerable<SourcePlace> Places(BoundBlock block)
    {
        if (block.Words.Count > 0) yield return block.Words[0].Place;
        foreach (BoundSetting setting in block.Given.SelectMany(block.All)) yield return setting.Words[0].Place;
        foreach (BoundEntry entry in block.Entries) yield return entry.First.Place;
    }
}

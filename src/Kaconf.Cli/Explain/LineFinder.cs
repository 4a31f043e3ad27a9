using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Cli.Explain;

/// <summary>Finds the block that a line of a file belongs to.</summary>
internal static class LineFinder
{
    /// <summary>The innermost block that a line stands in, braces included; the file itself for a line with a setting of its own; else null.</summary>
    public static BlockModel? Find(BlockModel root, Provenance provenance, string path, int line)
    {
        (BlockModel? best, int bestLine) = (null, 0);
        foreach (BlockModel block in Inside(root))
        {
            foreach (SourcePlace place in Places(provenance.Of(block)).Where(place => place.Path == path))
                if (place.Start.Line <= line && place.Start.Line >= bestLine) (best, bestLine) = (block, place.Start.Line);
        }
        while (best is not null && !Reaches(provenance.Of(best), path, line, bestLine)) best = Around(root, best);
        return best;
    }

    private static bool Reaches(BoundBlock block, string path, int line, int lastWords) =>
        block.End is { } end ? end.Place.Path != path || line <= end.Place.Start.Line : line == lastWords && block.Words.Count == 0;

    private static BlockModel? Around(BlockModel root, BlockModel inner) => Inside(root).FirstOrDefault(block => block.Blocks.Any(one => ReferenceEquals(one, inner)));

    /// <summary>A block and all blocks inside, outer ones first.</summary>
    public static IEnumerable<BlockModel> Inside(BlockModel block) => block.Blocks.SelectMany(Inside).Prepend(block);

    private static IEnumerable<SourcePlace> Places(BoundBlock block)
    {
        if (block.Words.Count > 0) yield return block.Words[0].Place;
        foreach (BoundSetting setting in block.Given.SelectMany(block.All)) yield return setting.Words[0].Place;
        foreach (BoundEntry entry in block.Entries) yield return entry.First.Place;
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Cli.Input;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Explain;

/// <summary>What <c>kaconf explain FILE[:LINE]</c> writes.</summary>
internal static class FileText
{
    /// <summary>Writes the blocks of a file, or the one at a line; returns the exit code.</summary>
    /// <exception cref="CannotRunException">The file cannot be read, or no block is at the line.</exception>
    public static int Write(TextWriter output, Palette palette, string path, int? line, string? node)
    {
        SourceSet sources = NodeNames.Name(InputFiles.Read([path]), node is null ? [] : [node]);
        Analysis analysis = KaconfCompiler.Analyze("site", sources);
        NodeModel model = analysis.Result.Site.Nodes[0];
        IEnumerable<BlockModel> blocks = line is null ? model.Root.Blocks : [At(model, analysis.Provenance, path, line.Value)];
        BlockText text = new(output, palette, new Places(model.Root, analysis.Provenance), path, defaults: line is not null);
        foreach (BlockModel block in blocks)
        {
            text.Write(block);
            if (model.Instances.FirstOrDefault(instance => ReferenceEquals(instance.Block, block)) is { } instance) InstanceFacts.Write(output, instance);
        }
        if (!analysis.Result.HasErrors) return ExitCode.Ok;
        output.WriteLine($"\nthe file has errors, so this may not be all of it; see: kaconf lint {path}");
        return ExitCode.Faults;
    }

    private static BlockModel At(NodeModel model, Provenance provenance, string path, int line) =>
        LineFinder.Find(model.Root, provenance, path, line)
        ?? throw new CannotRunException($"no block at line {line} of {path}", "name a line that has a keyword, or leave the line out");
}

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
        Check(sources.Nodes[0].Text, path, line);
        IEnumerable<BlockModel> blocks = line is not null ? [At(model, analysis.Provenance, path, line.Value)]
            : analysis.Provenance.Of(model.Root).Given.Any() ? model.Root.Blocks.Prepend(model.Root) : model.Root.Blocks;
        if (!blocks.Any()) output.WriteLine($"{path} says nothing");
        BlockText text = new(output, palette, new Places(model.Root, analysis.Provenance), path, defaults: line is not null);
        foreach (BlockModel block in blocks)
        {
            if (ReferenceEquals(block, model.Root)) text.WriteOwn(block, "");
            else text.Write(block);
            if (model.Instances.FirstOrDefault(instance => ReferenceEquals(instance.Block, block)) is { } instance) InstanceFacts.Write(output, instance);
        }
        if (!analysis.Result.HasErrors) return ExitCode.Ok;
        output.WriteLine($"\nthe file has errors, so this may not be all of it; see: kaconf lint {path}");
        return ExitCode.Faults;
    }

    private static void Check(SourceText text, string path, int? line)
    {
        int lines = text.Lines.Count - (text.Content.EndsWith('\n') || text.Content.Length == 0 ? 1 : 0);
        if (line > lines) throw new CannotRunException($"no line {line} in {path}, which has {lines}", "name a line of the file, or leave the line out");
    }

    private static BlockModel At(NodeModel model, Provenance provenance, string path, int line) =>
        LineFinder.Find(model.Root, provenance, path, line)
        ?? throw new CannotRunException($"no block at line {line} of {path}", "name a line of a block, or leave the line out");
}

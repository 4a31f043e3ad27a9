using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Parity.Tests;

/// <summary>A configuration that both keepalived and Kaconf are asked about.</summary>
/// <param name="Source">Where it comes from: a row of the page.</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="File">Its file name, which keepalived may name in messages.</param>
/// <param name="Node">The name that <c>@node</c> lines are read for.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Subject(string Source, string Name, string File, string Node, byte[] Content)
{
    /// <summary>Where Oracle/host.sh puts the files.</summary>
    public const string Folder = "/site";

    /// <summary>What it may include: paths from its folder, and their bytes.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Included { get; init; } = [];

    /// <summary>A file of a folder, with all of <paramref name="included"/> below it.</summary>
    public static Subject Read(string source, string name, string path, IEnumerable<string> included) =>
        new(source, name, Path.GetFileName(path), Path.GetFileNameWithoutExtension(path), System.IO.File.ReadAllBytes(path))
        {
            Included = [.. included.Select(file => (Path.GetRelativePath(Path.GetDirectoryName(path)!, file), System.IO.File.ReadAllBytes(file)))],
        };

    /// <summary>What Kaconf says of it, as a site of one node whose file stands where keepalived reads it.</summary>
    public CompilationResult Compile() => KaconfCompiler.Compile("site", new SourceSet(
        new[] { new NodeSource(Node, SourceText.FromBytes(File, Content)) { Directory = Folder } }.ToEquatableArray())
    {
        Included = Included.Select(Include).ToEquatableArray(),
    });

    private static IncludedSource Include((string Path, byte[] Content) file) =>
        new(SourceText.FromBytes(file.Path, file.Content)) { Directory = $"{Folder}/{System.IO.Path.GetDirectoryName(file.Path)}".TrimEnd('/') };
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Fuzz;

/// <summary>One file of a case.</summary>
/// <param name="Path">Its name: one that ends in .conf is a node, any other can be included.</param>
/// <param name="Text">Its characters.</param>
public sealed record FuzzFile(string Path, string Text)
{
    /// <summary>Whether it is a node.</summary>
    public bool IsNode => Path.EndsWith(".conf", StringComparison.Ordinal);
}

/// <summary>A site that the compiler has to take, whatever is in it.</summary>
public sealed record FuzzCase(IReadOnlyList<FuzzFile> Files)
{
    /// <summary>What the compiler reads.</summary>
    public SourceSet Sources => new(Files.Where(file => file.IsNode)
        .Select(file => new NodeSource(Path.GetFileNameWithoutExtension(file.Path), new SourceText(file.Path, file.Text))).ToEquatableArray())
    {
        Included = Files.Where(file => !file.IsNode).Select(file => new IncludedSource(new SourceText(file.Path, file.Text))).ToEquatableArray(),
        Environment = new[] { new EnvironmentVariable("SITE", "east") }.ToEquatableArray(),
    };

    /// <summary>Number of characters of all files.</summary>
    public int Length => Files.Sum(file => file.Text.Length);

    /// <summary>The case for people; what is no printable ASCII is written as \uNNNN.</summary>
    public override string ToString() =>
        string.Join('\n', Files.Select(file => $"--- {file.Path}\n{string.Concat(file.Text.Select(Shown))}"));

    private static string Shown(char c) => c is '\n' or (>= ' ' and <= '~') ? c.ToString() : $"\\u{(int)c:x4}";
}

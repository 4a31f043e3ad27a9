using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kaconf.Generator;

/// <summary>An additional file that some nodes read.</summary>
/// <param name="Text">Its path and characters.</param>
/// <param name="Nodes">The names of those nodes; empty for a file that is only included, or none of ours.</param>
/// <param name="Directory">Where the file is on the hosts, or "" for where it is now.</param>
internal sealed record ConfFile(SourceText Text, EquatableArray<string> Nodes, string Directory)
{
    /// <summary>Whether other files may include it.</summary>
    public bool IsIncluded { get; init; }

    // Kaconf.targets sets it on every KaconfNode, with commas: a semicolon would not survive the options file.
    private const string NodesMetadata = "build_metadata.AdditionalFiles.KaconfNodes";

    private const string IncludeMetadata = "build_metadata.AdditionalFiles.KaconfInclude";
    private const string DirectoryMetadata = "build_metadata.AdditionalFiles.KaconfDirectory";

    // What Roslyn falls back to for a file that is not UTF-8.
    private const int Latin1 = 28591;

    /// <summary>Reads the file if it belongs to a node.</summary>
    public static ConfFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        options.GetOptions(file).TryGetValue(NodesMetadata, out string? list);
        options.GetOptions(file).TryGetValue(DirectoryMetadata, out string? directory);
        string[] nodes = [.. (list ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];
        bool included = options.GetOptions(file).TryGetValue(IncludeMetadata, out string? include) && include == "true";
        Microsoft.CodeAnalysis.Text.SourceText? text = nodes.Length == 0 && !included ? null : file.GetText(cancellation);
        SourceText source = new(file.Path, text?.ToString() ?? "")
        {
            IsLatin1 = text?.Encoding?.CodePage == Latin1,
            HasByteOrderMark = text?.Encoding?.GetPreamble().Length > 0,
        };
        return new(source, nodes.ToEquatableArray(), Uri.UnescapeDataString(directory ?? "")) { IsIncluded = included };
    }

    /// <summary>The nodes of all files, in an order that does not depend on the project's.</summary>
    public static SourceSet Gather(ImmutableArray<ConfFile> files, EquatableArray<EnvironmentVariable> environment)
    {
        IEnumerable<NodeSource> nodes = files.SelectMany(file => file.Nodes.Select(file.NodeOf));
        return new(nodes
            .OrderBy(node => node.Name, StringComparer.Ordinal)
            .ThenBy(node => node.Text.Path, StringComparer.Ordinal)
            .ToEquatableArray())
        {
            Environment = environment,
            Included = files.Where(file => file.IsIncluded).Select(file => file.Inclusion).OrderBy(file => file.Text.Path, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    private IncludedSource Inclusion => Directory.Length > 0 ? new IncludedSource(Text) { Directory = Directory } : new IncludedSource(Text);

    private NodeSource NodeOf(string name)
    {
        NodeSource node = new(name, Text);
        return Directory.Length > 0 ? node with { Directory = Directory } : node;
    }
}

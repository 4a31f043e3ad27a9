using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Lint;

/// <summary>What was found in one site.</summary>
/// <param name="Sources">Its nodes and the files that they include.</param>
/// <param name="Diagnostics">The findings, sorted by path and place.</param>
internal sealed record Findings(SourceSet Sources, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The failover table, or why there is none; null when it is not wanted.</summary>
    public string? Failover { get; init; }

    /// <summary>The texts before something was mended.</summary>
    public SourceSet Before { get; init; } = Sources;

    /// <summary>What was mended, and is not among the findings any more.</summary>
    public IReadOnlyList<Diagnostic> Fixed { get; init; } = [];

    private Dictionary<string, SourceText>? texts;

    /// <summary>The text of a file of the site, or null for a path that is none.</summary>
    public SourceText? TextOf(string path)
    {
        if (texts is null)
        {
            texts = [];
            foreach (NodeSource node in Sources.Nodes) texts[node.Text.Path] = node.Text;
            foreach (IncludedSource file in Sources.Included) texts[file.Text.Path] = file.Text;
        }
        return texts.GetValueOrDefault(path);
    }

    /// <summary>The paths of its files.</summary>
    public IEnumerable<string> Paths => Sources.Nodes.Select(static node => node.Text.Path).Concat(Sources.Included.Select(static file => file.Text.Path)).Distinct();

    /// <summary>The name of the node whose file this is, several with commas; null for a file that nodes include.</summary>
    public string? NodeOf(string path)
    {
        string names = string.Join(',', Sources.Nodes.Where(node => node.Text.Path == path).Select(static node => node.Name));
        return names.Length > 0 ? names : null;
    }
}

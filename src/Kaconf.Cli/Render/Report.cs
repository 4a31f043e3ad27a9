using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>Writes faults for people: the line that the build prints too, the source below it, and the other places.</summary>
internal sealed class Report
{
    // Whoever mends one searches for the others.
    private const int NamedLines = 5;
    private readonly TextWriter output;
    private readonly Palette palette;
    private readonly Snippet snippet;
    private readonly Dictionary<string, SourceText> texts = [];

    /// <summary>A report about a site.</summary>
    public Report(TextWriter output, Palette palette, SourceSet sources)
    {
        this.output = output;
        this.palette = palette;
        snippet = new Snippet(output, palette);
        foreach (NodeSource node in sources.Nodes) texts[node.Text.Path] = node.Text;
        foreach (IncludedSource file in sources.Included) texts[file.Text.Path] = file.Text;
    }

    /// <summary>Writes each fault, with an empty line after it; a suggestion that a file gets again and again stands once, with its lines.</summary>
    public void Write(EquatableArray<Diagnostic> diagnostics)
    {
        ILookup<(string, string), Diagnostic> repeated = diagnostics.Where(static fault => fault.Severity == Severity.Suggestion).ToLookup(static fault => (fault.Place.Path, fault.Message));
        foreach (Diagnostic diagnostic in diagnostics)
        {
            IEnumerable<Diagnostic> same = repeated[(diagnostic.Place.Path, diagnostic.Message)];
            if (diagnostic.Severity == Severity.Suggestion && !ReferenceEquals(same.First(), diagnostic)) continue;
            Write(diagnostic, Lines([.. same.Skip(1).Select(static fault => fault.Place.Start.Line).Distinct()]));
            output.WriteLine();
        }
    }

    private static string Lines(IReadOnlyCollection<int> lines) =>
        lines.Count == 0 ? "" : $"; the same in line {string.Join(", ", lines.Take(NamedLines))}{(lines.Count > NamedLines ? $" and {lines.Count - NamedLines} more" : "")}";

    private void Write(Diagnostic fault, string others)
    {
        string kind = $"{Levels.WordOf(fault.Severity)} {fault.Code}:";
        output.WriteLine($"{palette.Place($"{fault.Place}:")} {palette.Fault(fault.Severity, kind)} {fault.Message}{others}");
        if (texts.TryGetValue(fault.Place.Path, out SourceText? text))
            snippet.Write(text, fault.Place.Start, fault.Place.End, mark => palette.Fault(fault.Severity, mark));
        foreach (RelatedPlace related in fault.Related)
        {
            output.WriteLine($"  {related.Label}: {palette.Place($"{related.Place}")}");
            if (texts.TryGetValue(related.Place.Path, out SourceText? other))
                snippet.Write(other, related.Place.Start, related.Place.End, palette.Related);
        }
    }
}

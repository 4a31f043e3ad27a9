using System.Collections.Generic;
using System.IO;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>Writes faults for people: the line that the build prints too, the source below it, and the other places.</summary>
internal sealed class Report
{
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

    /// <summary>Writes each fault, with an empty line after it.</summary>
    public void Write(EquatableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Write(diagnostic);
            output.WriteLine();
        }
    }

    private void Write(Diagnostic fault)
    {
        string kind = $"{WordFor(fault.Severity)} {fault.Code}:";
        output.WriteLine($"{palette.Place($"{fault.Place}:")} {palette.Fault(fault.Severity, kind)} {fault.Message}");
        if (texts.TryGetValue(fault.Place.Path, out SourceText? text))
            snippet.Write(text, fault.Place.Start, fault.Place.End, mark => palette.Fault(fault.Severity, mark));
        foreach (RelatedPlace related in fault.Related)
        {
            output.WriteLine($"  {related.Label}: {palette.Place($"{related.Place}")}");
            if (texts.TryGetValue(related.Place.Path, out SourceText? other))
                snippet.Write(other, related.Place.Start, related.Place.End, palette.Related);
        }
    }

    private static string WordFor(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };
}

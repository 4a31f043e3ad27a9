using System;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Kaconf.Compiler.Diagnostics.Diagnostic;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Kaconf.Generator;

/// <summary>The bridge from the compiler's diagnostics to Roslyn's.</summary>
internal static class RoslynDiagnostics
{
    private static readonly string[] ErrorTags = [WellKnownDiagnosticTags.NotConfigurable];

    /// <summary>A diagnostic at its line of the .conf file.</summary>
    public static RoslynDiagnostic Of(Diagnostic diagnostic) => RoslynDiagnostic.Create(
        Descriptor(diagnostic.Code, SeverityOf(diagnostic.Severity)),
        LocationOf(diagnostic.Place),
        diagnostic.Related.Select(related => LocationOf(related.Place)),
        Message(diagnostic));

    /// <summary>A failure at the start of its file.</summary>
    public static RoslynDiagnostic Of(Failure failure) => RoslynDiagnostic.Create(
        Descriptor(failure.Code, DiagnosticSeverity.Error),
        failure.Path is null ? Location.None : Location.Create(failure.Path, default, default),
        failure.Message);

    // The severity is settled: the compiler has applied what the site chose. An error must stay one, or a build without a site would pass.
    private static DiagnosticDescriptor Descriptor(string id, DiagnosticSeverity severity)
    {
        DiagnosticCode? code = Catalogue.Find(id);
        return new(
            id, code?.Title ?? id, "{0}", CategoryOf(id), severity, isEnabledByDefault: true,
            description: $"Source: {code?.Source}. 'kaconf explain {id}' has the reason, an example and the way out.",
            customTags: severity == DiagnosticSeverity.Error ? ErrorTags : []);
    }

    /// <summary>The group of a code in lists of rules.</summary>
    internal static string CategoryOf(string id) => id[3] switch
    {
        '1' => "Kaconf.Language",
        '2' => "Kaconf.Node",
        '3' => "Kaconf.Cluster",
        '4' => "Kaconf.Security",
        '5' => "Kaconf.Advice",
        _ => "Kaconf.Build",
    };

    // MSBuild prints no additional locations, so the message names them too.
    private static string Message(Diagnostic diagnostic) => diagnostic.Message + string.Concat(
        diagnostic.Related.Select(related => $" [{related.Label}: {Shorten(related.Place, diagnostic.Place)}]"));

    private static string Shorten(SourcePlace place, SourcePlace beside) =>
        string.Equals(Path.GetDirectoryName(place.Path), Path.GetDirectoryName(beside.Path), StringComparison.Ordinal)
            ? $"{Path.GetFileName(place.Path)}:{place.Start.Line}:{place.Start.Column}"
            : place.ToString();

    private static Location LocationOf(SourcePlace place) => Location.Create(
        place.Path,
        new TextSpan(place.Span.Start, place.Span.Length),
        new LinePositionSpan(PositionOf(place.Start), PositionOf(place.End)));

    private static LinePosition PositionOf(Compiler.Text.LinePosition position) => new(position.Line - 1, position.Column - 1);

    private static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Suggestion => DiagnosticSeverity.Info,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Error,
    };
}

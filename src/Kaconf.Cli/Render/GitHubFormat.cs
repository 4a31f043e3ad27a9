using System;
using System.IO;
using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>The workflow commands of GitHub Actions, which put findings beside the lines of a pull request.</summary>
internal static class GitHubFormat
{
    /// <summary>Writes a command for each finding; the places that belong to it are lines of its message.</summary>
    public static void Write(LintResult result, TextWriter output)
    {
        foreach (Diagnostic fault in result.All)
        {
            string message = fault.Message + string.Concat(fault.Related.Select(static related => $"\n{related.Label}: {related.Place}"));
            output.WriteLine($"::{WordOf(fault.Severity)} file={Property(fault.Place.Path)},{Range(fault.Place)},title={fault.Code}::{Data(message)}");
        }
    }

    // GitHub takes columns only for a place within one line.
    private static string Range(SourcePlace place)
    {
        (LinePosition start, LinePosition end) = (place.Start, place.End);
        return start.Line == end.Line
            ? $"line={start.Line},col={start.Column},endLine={end.Line},endColumn={end.Column}"
            : $"line={start.Line},endLine={end.Line}";
    }

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

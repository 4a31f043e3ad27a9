using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>The last line of a report.</summary>
internal static class Summary
{
    /// <summary>For example "2 errors, 1 warning in 2 files", or "no faults in 1 file".</summary>
    public static string Of(EquatableArray<Diagnostic> diagnostics, SourceSet sources)
    {
        string files = Count(sources.Nodes.Select(static node => node.Text.Path).Distinct().Count(), "file");
        List<string> parts = [];
        foreach ((Severity severity, string noun) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Suggestion, "suggestion") })
        {
            int number = diagnostics.Count(fault => fault.Severity == severity);
            if (number > 0) parts.Add(Count(number, noun));
        }
        return $"{(parts.Count == 0 ? "no faults" : string.Join(", ", parts))} in {files}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}

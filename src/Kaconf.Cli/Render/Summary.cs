using System.Collections.Generic;
using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The last line of a report.</summary>
internal static class Summary
{
    /// <summary>For example "2 errors, 1 warning in 2 files", or "no faults in 1 file".</summary>
    public static string Of(LintResult result)
    {
        List<string> parts = [];
        foreach (Severity severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            int number = result.All.Count(fault => fault.Severity == severity);
            if (number > 0) parts.Add(Count(number, Levels.WordOf(severity)));
        }
        return $"{(parts.Count == 0 ? "no faults" : string.Join(", ", parts))} in {Count(result.Files, "file")}{(result.Known > 0 ? $", beside {result.Known} of the baseline" : "")}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}

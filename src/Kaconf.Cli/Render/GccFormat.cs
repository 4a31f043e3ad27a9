using System.IO;
using Kaconf.Cli.Lint;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The lines of a C compiler, which editors and build logs know how to jump from.</summary>
internal static class GccFormat
{
    /// <summary>Writes a line for each finding, and a note for each place that belongs to it.</summary>
    public static void Write(LintResult result, TextWriter output)
    {
        foreach (Diagnostic fault in result.All)
        {
            output.WriteLine($"{fault.Place}: {WordOf(fault.Severity)}: {fault.Message} [{fault.Code}]");
            foreach (RelatedPlace related in fault.Related) output.WriteLine($"{related.Place}: note: {related.Label}");
        }
    }

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

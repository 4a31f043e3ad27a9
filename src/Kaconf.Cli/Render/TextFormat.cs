using Kaconf.Cli.Lint;

namespace Kaconf.Cli.Render;

/// <summary>For people: each finding with its source line, and what it comes to.</summary>
internal static class TextFormat
{
    /// <summary>Writes it.</summary>
    public static void Write(LintResult result, Output output, Palette palette)
    {
        foreach (Findings site in result.Sites)
        {
            new Report(output.Writer, palette, site.Sources).Write(site.Diagnostics);
            if (site.Failover is { } table) output.Writer.WriteLine(table);
        }
        output.Writer.WriteLine(Summary.Of(result));
    }
}

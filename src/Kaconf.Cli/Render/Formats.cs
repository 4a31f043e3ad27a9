using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Cli.Lint;

namespace Kaconf.Cli.Render;

/// <summary>One report that the user wants.</summary>
/// <param name="Format">A name of <see cref="Formats.Names"/>.</param>
/// <param name="File">Where it goes; null = standard output.</param>
internal sealed record WantedReport(string Format, string? File);

/// <summary>The formats of reports, by their names.</summary>
internal static class Formats
{
    private static readonly (string Name, Action<LintResult, Output, Palette> Write)[] All =
    [
        ("text", TextFormat.Write),
        ("json", static (result, output, _) => JsonFormat.Write(result, output.Stream)),
        ("sarif", static (result, output, _) => SarifFormat.Write(result, output.Stream)),
        ("github", static (result, output, _) => GitHubFormat.Write(result, output.Writer)),
        ("gcc", static (result, output, _) => GccFormat.Write(result, output.Writer)),
    ];

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Select(static format => format.Name);

    /// <summary>Writes a report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="wanted">The format, and where to.</param>
    /// <param name="color">auto, always or never.</param>
    /// <exception cref="CannotRunException">The file cannot be written.</exception>
    public static void Write(LintResult result, WantedReport wanted, string color)
    {
        using Output output = wanted.File is null ? Output.Standard() : Output.ToFile(wanted.File);
        Palette palette = Palette.For(color, wanted.File is not null || Console.IsOutputRedirected);
        Array.Find(All, format => format.Name == wanted.Format).Write(result, output, palette);
    }
}

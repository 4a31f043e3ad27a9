using System;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>Colours (ECMA-48 sequences) for the parts of a report, or none.</summary>
/// <param name="Enabled">Whether to colour at all.</param>
internal readonly record struct Palette(bool Enabled)
{
    /// <summary>Decides by the --color option, the terminal, and NO_COLOR (no-color.org).</summary>
    /// <param name="when">auto, always or never.</param>
    /// <param name="redirected">Whether the output goes elsewhere than to a terminal.</param>
    public static Palette For(string when, bool redirected) => new(when switch
    {
        "always" => true,
        "never" => false,
        _ => !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    });

    /// <summary>A path with line and column.</summary>
    public string Place(string text) => Paint("1", text);

    /// <summary>The heading of a section or table.</summary>
    public string Heading(string text) => Paint("1", text);

    /// <summary>Line numbers and the bar beside the source.</summary>
    public string Gutter(string text) => Paint("2", text);

    /// <summary>Whatever belongs to a fault of this severity.</summary>
    public string Fault(Severity severity, string text) => Paint(
        severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" },
        text);

    /// <summary>The underline of a related place.</summary>
    public string Related(string text) => Paint("1;34", text);

    private string Paint(string style, string text) => Enabled ? $"\e[{style}m{text}\e[0m" : text;
}

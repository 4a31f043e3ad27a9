using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Cli.Render;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Explain;

/// <summary>A page of docs/rules for a terminal: no marks of markdown, paragraphs of 80 columns.</summary>
internal static partial class PageText
{
    private const int Width = 80;
    private const string Indent = "    ";

    /// <summary>The lines of the page.</summary>
    public static IEnumerable<string> Lines(string markdown, Palette palette)
    {
        List<string> paragraph = [];
        bool isExample = false;
        foreach (string line in markdown.TrimEnd('\n').Split('\n'))
        {
            bool isFence = line.StartsWith("```", System.StringComparison.Ordinal);
            if (!isFence && !isExample && line.Length > 0 && line[0] != '#')
            {
                paragraph.Add(line);
                continue;
            }
            foreach (string wrapped in Wrapped(paragraph)) yield return wrapped;
            paragraph.Clear();
            if (isFence) isExample = !isExample;
            if (isFence && FileName(line) is { } name) yield return Indent + palette.Place(name);
            else if (!isFence && line.Length == 0) yield return "";
            else if (!isFence) yield return isExample ? Example(line, palette) : palette.Heading(line.TrimStart('#').TrimStart());
        }
        foreach (string wrapped in Wrapped(paragraph)) yield return wrapped;
    }

    // An example of one file needs no name.
    private static string? FileName(string fence) => fence.Split(' ') is { Length: > 1 } words ? $"{string.Join(", ", words[1..])}:" : null;

    private static string Example(string line, Palette palette) => Indent + Finding().Replace(line, found =>
        palette.Place(found.Groups[1].Value) + palette.Fault(System.Enum.Parse<Severity>(found.Groups[2].Value, ignoreCase: true), found.Groups[2].Value + found.Groups[3].Value));

    private static IEnumerable<string> Wrapped(List<string> paragraph)
    {
        string made = "";
        foreach (string word in paragraph.SelectMany(static line => line.Split(' ')))
        {
            if (made.Length > 0 && made.Length + 1 + word.Length > Width)
            {
                yield return made;
                made = "";
            }
            made += made.Length > 0 ? $" {word}" : word;
        }
        if (made.Length > 0) yield return made;
    }

    [GeneratedRegex(@"^(\S+:\d+:\d+: )(error|warning|suggestion)( KAC\d+:)")]
    private static partial Regex Finding();
}

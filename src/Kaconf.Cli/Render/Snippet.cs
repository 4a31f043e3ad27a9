using System;
using System.IO;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>Writes a source line with a part of it underlined.</summary>
/// <example><code>
///      41 |     priority 300
///         |              ^~~
/// </code></example>
internal sealed class Snippet(TextWriter output, Palette palette)
{
    private const int NumberWidth = 7;

    // Lines may be long, and a line often has several faults.
    private (SourceText? Text, int Line, string Content) latest = (null, 0, "");

    /// <summary>Writes the first line of a place; a place of several lines is underlined to the end of it.</summary>
    /// <param name="text">The text that the place is in.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">Character after the last.</param>
    /// <param name="underline">Colours the underline.</param>
    public void Write(SourceText text, LinePosition start, LinePosition end, Func<string, string> underline)
    {
        string content = LineOf(text, start.Line);
        int last = end.Line == start.Line ? end.Column - 1 : content.Length;
        DisplayLine line = DisplayLine.Of(content, start.Column - 1, last);
        output.WriteLine($"{palette.Gutter($"{start.Line,NumberWidth} |")} {line.Text}".TrimEnd());
        string mark = "^" + new string('~', line.Cells - 1);
        output.WriteLine($"{palette.Gutter($"{"",NumberWidth} |")} {new string(' ', line.Indent)}{underline(mark)}");
    }

    private string LineOf(SourceText text, int line)
    {
        if (!ReferenceEquals(latest.Text, text) || latest.Line != line) latest = (text, line, text.Lines.LineText(line));
        return latest.Content;
    }
}

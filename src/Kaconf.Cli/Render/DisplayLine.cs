using System;
using System.Globalization;
using System.Text;

namespace Kaconf.Cli.Render;

/// <summary>A source line as a terminal can show it, and where a part of it comes to lie.</summary>
/// <param name="Text">Tabs as spaces, control characters made visible, long lines cut around the part.</param>
/// <param name="Indent">Cells before the part.</param>
/// <param name="Cells">Cells of the part, at least 1.</param>
internal readonly record struct DisplayLine(string Text, int Indent, int Cells)
{
    private const int TabStop = 4;
    private const int Longest = 160;
    private const int Before = 60;

    /// <summary>Lays out the line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="start">First character of the part, from 0.</param>
    /// <param name="end">Character after the part.</param>
    public static DisplayLine Of(string line, int start, int end)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        int first = line.Length <= Longest ? 0 : Math.Max(0, start - Before);
        int last = Math.Min(line.Length, first + Longest);
        StringBuilder text = new(first > 0 ? "…" : "");
        int cell = text.Length, from = -1, to = -1;
        for (int at = first; at < last;)
        {
            if (at >= start && from < 0) from = cell;
            if (at >= end && to < 0) to = cell;
            // A lone half of a surrogate pair becomes U+FFFD.
            Rune.DecodeFromUtf16(line.AsSpan(at, last - at), out Rune rune, out int length);
            cell += Append(text, rune, cell);
            at += length;
        }
        if (last < line.Length) text.Append('…');
        if (from < 0) from = cell;
        if (to < 0) to = cell;
        return new DisplayLine(text.ToString(), from, Math.Max(1, to - from));
    }

    private static int Append(StringBuilder text, Rune rune, int cell)
    {
        if (rune.Value == '\t')
        {
            int cells = TabStop - (cell % TabStop);
            text.Append(' ', cells);
            return cells;
        }
        Rune shown = Visible(rune);
        text.Append(shown.ToString());
        return CellWidth.Of(shown);
    }

    /// <summary>What a line cannot do to the reader's terminal: escape sequences, and text running backwards.</summary>
    private static Rune Visible(Rune rune) => rune.Value switch
    {
        < 0x20 => new Rune(0x2400 + rune.Value),
        0x7F => new Rune(0x2421),
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Rune.ReplacementChar,
        _ => rune,
    };
}

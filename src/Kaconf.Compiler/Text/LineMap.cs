using System;
using System.Collections.Generic;

namespace Kaconf.Compiler.Text;

/// <summary>A place for people: line and column, both from 1.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Turns offsets into lines and columns. A line ends with \n; the \r of \r\n belongs to the end.</summary>
public sealed class LineMap
{
    private readonly List<int> starts = [0];
    private readonly string text;

    internal LineMap(string text)
    {
        this.text = text;
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => starts.Count;

    /// <summary>The place of an offset; offsets past the end count as the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, text.Length));
        int found = starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a line (from 1) without its end.</summary>
    public string LineText(int line)
    {
        int start = starts[line - 1];
        int end = line < starts.Count ? starts[line] - 1 : text.Length;
        if (end > start && text[end - 1] == '\r') end--;
        return text.Substring(start, end - start);
    }
}

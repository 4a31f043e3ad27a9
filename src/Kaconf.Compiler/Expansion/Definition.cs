using System.Collections.Generic;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>A name and the text that takes its place, as of the last line that defined it.</summary>
internal sealed class Definition
{
    private readonly List<LineText> lines;

    private Definition(List<LineText> lines, bool isMultiline)
    {
        this.lines = lines;
        IsMultiline = isMultiline;
    }

    /// <summary>Whether it had a line that went on: it is then used only where nothing follows on the line.</summary>
    public bool IsMultiline { get; private set; }

    /// <summary>Its first line, which takes the place of the name.</summary>
    public LineText First => lines.Count > 0 ? lines[0] : LineText.Empty;

    /// <summary>All its lines.</summary>
    public IReadOnlyList<LineText> Lines => lines;

    /// <summary>Whether it is one piece of a word wherever it stands.</summary>
    public bool IsInner
    {
        get
        {
            if (lines.Count != 1) return false;
            foreach (char c in lines[0].Content) if (!CharacterClass.IsInner(c)) return false;
            return true;
        }
    }

    /// <summary>One line.</summary>
    public static Definition Of(LineText value) => new(new List<LineText>(1) { value }, false);

    /// <summary>The first line of one that goes on, with its backslash.</summary>
    public static Definition Begin(LineText value)
    {
        LineText first = WithoutBackslash(value);
        return new(first.Length > 0 ? [first] : [], true);
    }

    /// <summary>Adds a line; the last one has no backslash.</summary>
    /// <returns>Whether it goes on.</returns>
    public bool Continue(LineText line)
    {
        bool more = EndsInBackslash(line);
        LineText text = more ? WithoutBackslash(line) : line;
        if (text.Length > 0) lines.Add(text);
        if (!more) End();
        return more;
    }

    /// <summary>Nothing follows.</summary>
    public void End() => IsMultiline &= lines.Count > 0;

    /// <summary>Whether a definition goes on after a line.</summary>
    public static bool EndsInBackslash(LineText line) => line.Length > 0 && line[line.Length - 1] == '\\';

    private static LineText WithoutBackslash(LineText line)
    {
        int end = line.Length - 1;
        while (end > 0 && line[end - 1] is ' ' or '\t') end--;
        return line.Slice(0, end);
    }
}

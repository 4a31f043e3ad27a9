using System.Collections.Generic;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>A name and the text that takes its place, as of the last line that defined it.</summary>
internal sealed class Definition
{
    // A repetition makes one for each value, so the first line needs no list.
    private List<LineText>? further;
    private bool isEmpty;

    private Definition(LineText first, bool isMultiline)
    {
        First = first;
        IsMultiline = isMultiline;
    }

    /// <summary>Whether it had a line that went on: it is then used only where nothing follows on the line.</summary>
    public bool IsMultiline { get; private set; }

    /// <summary>Its first line, which takes the place of the name.</summary>
    public LineText First { get; private set; }

    /// <summary>The lines after the first; null for none.</summary>
    public IReadOnlyList<LineText>? Further => further;

    /// <summary>Whether it is one piece of a word wherever it stands.</summary>
    public bool IsInner
    {
        get
        {
            if (isEmpty || further is not null) return false;
            foreach (char c in First.Content) if (!CharacterClass.IsInner(c)) return false;
            return true;
        }
    }

    /// <summary>One line.</summary>
    public static Definition Of(LineText value) => new(value, false);

    /// <summary>The first line of one that goes on, with its backslash.</summary>
    public static Definition Begin(LineText value)
    {
        LineText first = WithoutBackslash(value);
        return new(first, true) { isEmpty = first.Length == 0 };
    }

    /// <summary>Adds a line; the last one has no backslash.</summary>
    /// <returns>Whether it goes on.</returns>
    public bool Continue(LineText line)
    {
        bool more = EndsInBackslash(line);
        LineText text = more ? WithoutBackslash(line) : line;
        if (text.Length > 0) Add(text);
        if (!more) End();
        return more;
    }

    /// <summary>Nothing follows.</summary>
    public void End() => IsMultiline &= !isEmpty;

    /// <summary>Whether a definition goes on after a line.</summary>
    public static bool EndsInBackslash(LineText line) => line.Length > 0 && line[line.Length - 1] == '\\';

    private void Add(LineText line)
    {
        if (isEmpty) (First, isEmpty) = (line, false);
        else (further ??= []).Add(line);
    }

    private static LineText WithoutBackslash(LineText line)
    {
        int end = line.Length - 1;
        while (end > 0 && line[end - 1] is ' ' or '\t') end--;
        return line.Slice(0, end);
    }
}

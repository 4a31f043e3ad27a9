using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Puts a line together of pieces of others; may be used again and again.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<TextRun> runs = [];

    /// <summary>Number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>Adds a piece of a line.</summary>
    /// <param name="via">What brings it here, or null for what brought it there.</param>
    public void Append(LineText line, int start, int length, Passage? via = null)
    {
        line.AddRuns(runs, start, start + length, text.Length, via);
        text.Append(line.Content, start, length);
    }

    /// <summary>The line; the builder is empty then.</summary>
    public LineText Take()
    {
        LineText line = text.Length == 0 ? LineText.Empty : new LineText(text.ToString(), [.. runs]);
        Clear();
        return line;
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        text.Clear();
        runs.Clear();
    }
}

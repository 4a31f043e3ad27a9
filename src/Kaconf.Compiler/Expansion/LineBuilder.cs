using System;
using System.Text;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Puts a line together of pieces of others; may be used again and again.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private TextRun[] runs = new TextRun[4];
    private int count;

    /// <summary>Number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>Adds a piece of a line.</summary>
    /// <param name="via">What brings it here, or null for what brought it there.</param>
    public void Append(LineText line, int start, int length, Passage? via = null)
    {
        for (int i = 0; i < line.RunCount; i++)
        {
            TextRun run = line.Run(i);
            int from = Math.Max(run.At, start), to = Math.Min(run.End, start + length);
            if (from >= to) continue;
            Add(run.Part(from, to, text.Length + from - start, via ?? run.Via));
        }
        text.Append(line.Content, start, length);
    }

    /// <summary>Adds characters that stand nowhere, made at the request of others.</summary>
    public void Append(string made, Origin request)
    {
        if (made.Length == 0) return;
        Add(TextRun.Generated(text.Length, made.Length, request));
        text.Append(made);
    }

    private void Add(TextRun run)
    {
        if (count == runs.Length) Array.Resize(ref runs, 2 * count);
        runs[count++] = run;
    }

    /// <summary>The line; the builder is empty then.</summary>
    public LineText Take()
    {
        LineText line = text.Length == 0 ? LineText.Empty : new LineText(text.ToString(), [.. new ArraySegment<TextRun>(runs, 0, count)], count);
        Clear();
        return line;
    }

    /// <summary>The line, good until the builder is cleared; pieces of it may be kept longer.</summary>
    public LineText Lend() => new(text.ToString(), runs, count);

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        text.Clear();
        count = 0;
    }
}

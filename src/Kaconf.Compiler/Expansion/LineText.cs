using System;
using System.Collections.Generic;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>A line, or a piece of one, on its way through the preprocessor. Every character knows where it came from. Immutable.</summary>
internal sealed class LineText
{
    private readonly TextRun[] runs;

    // What brought the whole line here, instead of what the runs say; null for what they say.
    private readonly Passage? passage;

    internal LineText(string content, TextRun[] runs, Passage? passage = null)
    {
        Content = content;
        this.runs = runs;
        this.passage = passage;
    }

    /// <summary>Nothing.</summary>
    public static LineText Empty { get; } = new("", []);

    /// <summary>The characters.</summary>
    public string Content { get; }

    public int Length => Content.Length;

    public char this[int index] => Content[index];

    /// <summary>Characters of a file.</summary>
    public static LineText Of(SourceText source, TextSpan span, Passage? via = null) =>
        new(source.Content.Substring(span.Start, span.Length), [new TextRun(0, span.Length, source, span, false, via)]);

    /// <summary>Characters that stand nowhere, made at the request of others.</summary>
    public static LineText Generated(string content, Origin request) =>
        content.Length == 0 ? Empty : new(content, [new TextRun(0, content.Length, request.Text, request.Span, true, request.Via)]);

    /// <summary>A piece.</summary>
    public LineText Slice(int start, int length)
    {
        if (length == 0) return Empty;
        if (length == Length) return this;
        List<TextRun> parts = [];
        AddRuns(parts, start, start + length, 0, null);
        return new LineText(Content.Substring(start, length), [.. parts]);
    }

    /// <summary>Everything from an offset on.</summary>
    public LineText From(int start) => Slice(start, Length - start);

    /// <summary>The line with other characters instead of some.</summary>
    public LineText Replace(int start, int length, LineText value)
    {
        LineBuilder made = new();
        made.Append(this, 0, start);
        made.Append(value, 0, value.Length);
        made.Append(this, start + length, Length - start - length);
        return made.Take();
    }

    /// <summary>The same characters after a passage.</summary>
    public LineText Through(Passage passage) => new(Content, runs, passage);

    /// <summary>The place of characters: their own when they came together, else the piece of text that put them together.</summary>
    public Origin OriginOf(TextSpan span)
    {
        int index = 0;
        while (index < runs.Length - 1 && runs[index].End <= span.Start) index++;
        TextRun first = Run(index);
        if (span.End <= first.End) return first.From(first.Via, span.Start, span.End);
        Passage? level = first.Via;
        for (int i = index + 1; i < runs.Length && runs[i].At < span.End; i++) level = Passage.Common(level, Run(i).Via);
        Origin joined = first.From(level, span.Start, first.End);
        for (int i = index + 1; i < runs.Length && runs[i].At < span.End; i++)
        {
            Origin next = Run(i).From(level, runs[i].At, Math.Min(runs[i].End, span.End));
            if (ReferenceEquals(next.Text, joined.Text)) joined = joined with { Span = Union(joined.Span, next.Span) };
        }
        return joined;
    }

    /// <summary>Adds the runs of the characters between two offsets, as those of a line that has them at another offset.</summary>
    /// <param name="via">What brings them there, or null for what brought them here.</param>
    public void AddRuns(List<TextRun> into, int start, int end, int at, Passage? via)
    {
        via ??= passage;
        foreach (TextRun run in runs)
        {
            int from = Math.Max(run.At, start), to = Math.Min(run.End, end);
            if (from < to) into.Add(run.Part(from, to, at + from - start, via ?? run.Via));
        }
    }

    private TextRun Run(int index) => passage is null ? runs[index] : runs[index] with { Via = passage };

    private static TextSpan Union(TextSpan left, TextSpan right) =>
        TextSpan.FromBounds(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End));
}

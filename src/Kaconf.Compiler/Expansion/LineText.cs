using System;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>A line, or a piece of one, on its way through the preprocessor. Every character knows where it came from.</summary>
internal readonly struct LineText
{
    private readonly string? content;
    private readonly TextRun[]? runs;

    // What brought the whole line here, instead of what the runs say; null for what they say.
    private readonly Passage? passage;

    internal LineText(string content, TextRun[]? runs, int count, Passage? passage = null)
    {
        this.content = content;
        this.runs = runs;
        this.passage = passage;
        RunCount = count;
    }

    /// <summary>Nothing.</summary>
    public static LineText Empty => default;

    /// <summary>The characters.</summary>
    public string Content => content ?? "";

    public int Length => Content.Length;

    /// <summary>Number of its pieces that came from one place each.</summary>
    public int RunCount { get; }

    public char this[int index] => Content[index];

    /// <summary>Characters of a file.</summary>
    public static LineText Of(SourceText source, TextSpan span, Passage? via = null) =>
        new(source.Content.Substring(span.Start, span.Length), [TextRun.Of(source, span, via)], 1);

    /// <summary>Characters that stand nowhere, made at the request of others.</summary>
    public static LineText Generated(string content, Origin request) =>
        content.Length == 0 ? Empty : new(content, [TextRun.Generated(0, content.Length, request)], 1);

    /// <summary>A piece.</summary>
    public LineText Slice(int start, int length)
    {
        if (length == Length) return this;
        LineBuilder made = new();
        made.Append(this, start, length);
        return made.Take();
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
    public LineText Through(Passage passage) => new(Content, runs, RunCount, passage);

    /// <summary>The place of characters: their own when they came together, else the piece of text that put them together.</summary>
    public Origin OriginOf(TextSpan span)
    {
        int index = 0;
        while (index < RunCount - 1 && runs![index].End <= span.Start) index++;
        TextRun first = Run(index);
        if (span.End <= first.End) return first.From(first.Via, span.Start, span.End);
        Passage? level = first.Via;
        for (int i = index + 1; i < RunCount && runs![i].At < span.End; i++) level = Passage.Common(level, Run(i).Via);
        Origin joined = first.From(level, span.Start, first.End);
        for (int i = index + 1; i < RunCount && runs![i].At < span.End; i++)
        {
            Origin next = Run(i).From(level, runs[i].At, Math.Min(runs[i].End, span.End));
            if (ReferenceEquals(next.Text, joined.Text)) joined = joined with { Span = Union(joined.Span, next.Span) };
        }
        return joined;
    }

    /// <summary>One of its pieces that came from one place each, in their order.</summary>
    public TextRun Run(int index) => passage is null ? runs![index] : runs![index] with { Via = passage };

    private static TextSpan Union(TextSpan left, TextSpan right) =>
        TextSpan.FromBounds(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End));
}

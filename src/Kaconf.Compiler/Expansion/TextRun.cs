using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Neighbouring characters of a made line that came from one place.</summary>
/// <param name="At">Offset of the first in the line.</param>
/// <param name="Length">Number of characters in the line.</param>
/// <param name="Source">The file that they came from.</param>
/// <param name="Start">Offset of the first one there, or, of generated ones, of those that asked for them.</param>
/// <param name="Asked">Of generated ones, which stand nowhere in the file: how many characters asked for them; -1 for others.</param>
/// <param name="Via">What brought them here.</param>
internal readonly record struct TextRun(int At, int Length, SourceText Source, int Start, int Asked, Passage? Via)
{
    /// <summary>Characters of a file.</summary>
    public static TextRun Of(SourceText source, TextSpan span, Passage? via) => new(0, span.Length, source, span.Start, -1, via);

    /// <summary>Characters that stand nowhere, made at the request of others.</summary>
    public static TextRun Generated(int at, int length, Origin request) => new(at, length, request.Text, request.Span.Start, request.Span.Length, request.Via);

    public int End => At + Length;

    /// <summary>The part between two offsets of the line, as part of a line that has it at another offset.</summary>
    public TextRun Part(int start, int end, int at, Passage? via) => new(at, end - start, Source, SpanOf(start, end).Start, Asked, via);

    /// <summary>Where the characters between two offsets of the line came from.</summary>
    public TextSpan SpanOf(int start, int end) => Asked >= 0 ? new TextSpan(Start, Asked) : new TextSpan(Start + start - At, end - start);

    /// <summary>The same seen from further out: the place that brought the characters to a level.</summary>
    public Origin From(Passage? level, int start, int end)
    {
        if (ReferenceEquals(Via, level)) return new Origin(Source, SpanOf(start, end), level);
        Passage step = Via!;
        while (!ReferenceEquals(step.Outer, level)) step = step.Outer!;
        return new Origin(step.Text, step.Span, level);
    }
}

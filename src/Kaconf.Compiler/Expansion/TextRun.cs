using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Neighbouring characters of a made line that came from one place.</summary>
/// <param name="At">Offset of the first in the line.</param>
/// <param name="Length">Number of characters in the line.</param>
/// <param name="Source">The file that they came from.</param>
/// <param name="Span">The characters there: the same ones, or, for generated ones, those that asked for them.</param>
/// <param name="IsGenerated">Whether they stand nowhere in the file.</param>
/// <param name="Via">What brought them here.</param>
internal readonly record struct TextRun(int At, int Length, SourceText Source, TextSpan Span, bool IsGenerated, Passage? Via)
{
    public int End => At + Length;

    /// <summary>The part between two offsets of the line, as part of a line that has it at another offset.</summary>
    public TextRun Part(int start, int end, int at, Passage? via) => new(at, end - start, Source, SpanOf(start, end), IsGenerated, via);

    /// <summary>Where the characters between two offsets of the line came from.</summary>
    public TextSpan SpanOf(int start, int end) => IsGenerated ? Span : new TextSpan(Span.Start + start - At, end - start);

    /// <summary>The same seen from further out: the place that brought the characters to a level.</summary>
    public Origin From(Passage? level, int start, int end)
    {
        if (ReferenceEquals(Via, level)) return new Origin(Source, SpanOf(start, end), level);
        Passage step = Via!;
        while (!ReferenceEquals(step.Outer, level)) step = step.Outer!;
        return new Origin(step.Text, step.Span, level);
    }
}

namespace Kaconf.Compiler.Text;

/// <summary>How text came to stand where it does not.</summary>
public enum PassageKind
{
    /// <summary>A definition's value took the place of its name.</summary>
    Use,

    /// <summary>A line was repeated for a value of <c>~SEQ</c> or <c>~LST</c>.</summary>
    Repetition,

    /// <summary>A file was included.</summary>
    Inclusion,
}

/// <summary>A place that text came through on its way into the configuration; with the outer ones, the whole way.</summary>
/// <param name="kind">How.</param>
/// <param name="subject">The value of the repetition, or the file; null for a use, whose reference stands at the place.</param>
/// <param name="text">The file of the place.</param>
/// <param name="span">The characters that brought the text in.</param>
/// <param name="outer">How those characters came there, or null when they stand in the file itself.</param>
public sealed class Passage(PassageKind kind, string? subject, SourceText text, TextSpan span, Passage? outer)
{
    /// <summary>The file of the place.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The characters that brought the text in.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>How those characters came there, or null when they stand in the file itself.</summary>
    public Passage? Outer { get; } = outer;

    /// <summary>Number of passages up to the file itself.</summary>
    public int Depth { get; } = DepthOf(outer) + 1;

    /// <summary>What happened there, for people.</summary>
    public string Label => kind switch
    {
        PassageKind.Use => $"'{Text.Content.Substring(Span.Start, Span.Length)}' is used here",
        PassageKind.Repetition => $"repeated here with {subject}",
        _ => $"{subject} is included here",
    };

    /// <summary>The innermost passage that both went through, or null when only the file is common.</summary>
    public static Passage? Common(Passage? left, Passage? right)
    {
        while (!ReferenceEquals(left, right))
        {
            if (DepthOf(left) >= DepthOf(right)) left = left!.Outer;
            else right = right!.Outer;
        }
        return left;
    }

    private static int DepthOf(Passage? passage) => passage?.Depth ?? 0;
}

using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>How bad: see docs/rules/README.md for the policy.</summary>
public enum Severity
{
    /// <summary>Better practice.</summary>
    Suggestion,

    /// <summary>It works, but not as written.</summary>
    Warning,

    /// <summary>keepalived would refuse, ignore or misread it, or traffic would be lost.</summary>
    Error,
}

/// <summary>A place in a file: offsets for tools, lines and columns (from 1) for people.</summary>
/// <remarks>How it was reached is no part of its value: a fault of a repeated line is one fault.</remarks>
public sealed record SourcePlace
{
    // Lines are counted when somebody asks: most places are made in case of a fault that is not there.
    private SourcePlace(SourceText text, TextSpan span, Passage? via) => (Text, Span, Via) = (text, span, via);

    /// <summary>The file.</summary>
    public string Path => Text.Path;

    /// <summary>The file with its characters.</summary>
    internal SourceText Text { get; }

    /// <summary>Its characters.</summary>
    public TextSpan Span { get; }

    /// <summary>Where they start.</summary>
    public LinePosition Start => Text.Lines.PositionOf(Span.Start);

    /// <summary>Where they end.</summary>
    public LinePosition End => Text.Lines.PositionOf(Span.End);

    /// <summary>What brought the text from here into the configuration, or null when it is read where it stands.</summary>
    public Passage? Via { get; init; }

    /// <summary>The place of a span of a text.</summary>
    public static SourcePlace Of(SourceText text, TextSpan span, Passage? via = null) => new(text, span, via);

    /// <summary>Equal path, span, lines and columns.</summary>
    public bool Equals(SourcePlace? other) =>
        other is not null && Path == other.Path && Span == other.Span && (ReferenceEquals(Text, other.Text) || (Start == other.Start && End == other.End));

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ (Span.Start * 31) ^ Span.Length;

    /// <summary>path:line:column.</summary>
    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}

/// <summary>Another place that belongs to a fault, with what it is ("first used here").</summary>
public sealed record RelatedPlace(SourcePlace Place, string Label);

/// <summary>One fault: a stable code, the place, and a sentence that names what was found, what was expected and the way out.</summary>
/// <param name="Code">KAC followed by four digits; never reused.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Message">One sentence, no full stop, no line breaks.</param>
/// <param name="Place">Where to put the caret.</param>
/// <param name="Related">The other places, in reading order.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourcePlace Place, EquatableArray<RelatedPlace> Related)
{
    /// <summary>The edits that mend it, or null where only a person can tell what was meant.</summary>
    public Fix? Fix { get; init; }
}

using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Characters up to a blank, a brace, a quote or a comment.</summary>
    Word,

    /// <summary>Text in double quotes; its value has no quotes.</summary>
    Quoted,

    /// <summary>A word that cannot be read and has been reported: what it belongs to is passed over without another word.</summary>
    Unread,

    /// <summary><c>{</c>.</summary>
    OpenBrace,

    /// <summary><c>}</c>.</summary>
    CloseBrace,

    /// <summary>\n or \r\n.</summary>
    EndOfLine,

    /// <summary>Nothing follows.</summary>
    EndOfFile,
}

/// <summary>The smallest piece of a configuration, with the blanks and comments around it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="value">Its meaning: quotes and comment escapes removed.</param>
/// <param name="origin">Where it came from.</param>
/// <param name="leading">Blanks and comment before it; only the first token of a line has some.</param>
/// <param name="trailing">Blanks and comment after it on its line.</param>
/// <param name="content">The characters that it was read from: of its file, or of a line that expansion made.</param>
/// <param name="order">Orders the tokens of a node: those of a file by offset, those of a made line after the place that made it.</param>
public sealed class Token(TokenKind kind, string value, Origin origin, TextSpan leading, TextSpan trailing, string content, long order)
{
    /// <summary>What it is.</summary>
    public TokenKind Kind { get; } = kind;

    /// <summary>Its meaning: quotes and comment escapes removed.</summary>
    public string Value { get; } = value;

    /// <summary>Where it came from.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>Blanks and comment before it; only the first token of a line has some.</summary>
    public TextSpan Leading { get; } = leading;

    /// <summary>Blanks and comment after it on its line.</summary>
    public TextSpan Trailing { get; } = trailing;

    /// <summary>The characters that it was read from: of its file, or of a line that expansion made.</summary>
    public string Content { get; } = content;

    /// <summary>Orders the tokens of a node: those of a file by offset, those of a made line after the place that made it.</summary>
    public long Order { get; } = order;

    /// <summary>Its own characters in <see cref="Content"/>.</summary>
    public TextSpan Span => TextSpan.FromBounds(Leading.End, Trailing.Start);

    /// <summary>Whether it is a word of some kind.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Quoted or TokenKind.Unread;

    /// <summary>Whether it is the <c>@name</c> of a line for one node, if it stands at the start of the line.</summary>
    public bool IsCondition => Kind == TokenKind.Word && Value.Length > 0 && Value[0] == '@';

    /// <summary>Its place for diagnostics.</summary>
    public SourcePlace Place => Origin.Place;

    /// <summary>The place from this token to the end of a later one of its line.</summary>
    public SourcePlace PlaceTo(Token last) => ReferenceEquals(Origin.Text, last.Origin.Text) && ReferenceEquals(Origin.Via, last.Origin.Via)
        ? SourcePlace.Of(Origin.Text, TextSpan.FromBounds(Origin.Span.Start, System.Math.Max(Origin.Span.End, last.Origin.Span.End)), Origin.Via)
        : Place;

    /// <summary>The end of a file as the end of its last line; of any other line, itself.</summary>
    public Token AsEndOfLine() => Kind == TokenKind.EndOfLine ? this : new(TokenKind.EndOfLine, Value, Origin, Leading, Trailing, Content, Order);

    /// <summary>The same token, marked as reported.</summary>
    public Token AsUnread() => new(TokenKind.Unread, Value, Origin, Leading, Trailing, Content, Order);
}

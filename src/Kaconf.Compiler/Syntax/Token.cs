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

/// <summary>Offsets of a token and of what surrounds it.</summary>
/// <param name="Leading">Where the blanks and the comment before it start.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last character.</param>
/// <param name="Trailing">Where the blanks and the comment after it end.</param>
public readonly record struct TokenBounds(int Leading, int Start, int End, int Trailing);

/// <summary>The smallest piece of a configuration, with the blanks and comments around it.</summary>
public sealed class Token
{
    private readonly TokenBounds bounds;

    /// <summary>A token of a file or of a line that expansion made.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="value">Its meaning: quotes and comment escapes removed.</param>
    /// <param name="input">What it was read from.</param>
    /// <param name="bounds">Where it is in that.</param>
    public Token(TokenKind kind, string value, ILexerInput input, TokenBounds bounds)
    {
        Kind = kind;
        Value = value;
        this.bounds = bounds;
        Content = input.Content;
        Origin = input.OriginOf(Span);
        Order = input.OrderOf(bounds.Start);
    }

    private Token(TokenKind kind, Token other)
    {
        Kind = kind;
        (Value, Origin, Content, Order, bounds) = (other.Value, other.Origin, other.Content, other.Order, other.bounds);
    }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Its meaning: quotes and comment escapes removed.</summary>
    public string Value { get; }

    /// <summary>Where it came from.</summary>
    public Origin Origin { get; }

    /// <summary>The characters that it was read from: of its file, or of a line that expansion made.</summary>
    public string Content { get; }

    /// <summary>Orders the tokens of a node: those of a file by offset, those of a made line after the place that made it.</summary>
    public long Order { get; }

    /// <summary>Blanks and comment before it; only the first token of a line has some.</summary>
    public TextSpan Leading => TextSpan.FromBounds(bounds.Leading, bounds.Start);

    /// <summary>Its own characters in <see cref="Content"/>.</summary>
    public TextSpan Span => TextSpan.FromBounds(bounds.Start, bounds.End);

    /// <summary>Blanks and comment after it on its line.</summary>
    public TextSpan Trailing => TextSpan.FromBounds(bounds.End, bounds.Trailing);

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
    public Token AsEndOfLine() => Kind == TokenKind.EndOfLine ? this : new(TokenKind.EndOfLine, this);

    /// <summary>The same token, marked as reported.</summary>
    public Token AsUnread() => new(TokenKind.Unread, this);
}

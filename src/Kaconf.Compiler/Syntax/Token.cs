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
public sealed class Token(TokenKind kind, string value, Origin origin, TextSpan leading, TextSpan trailing)
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

    /// <summary>Its own characters in its text.</summary>
    public TextSpan Span => Origin.Span;

    /// <summary>Whether it is a word of some kind.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Quoted or TokenKind.Unread;

    /// <summary>Its place for diagnostics.</summary>
    public SourcePlace Place => SourcePlace.Of(Origin.Text, Origin.Span);

    /// <summary>The same token, marked as reported.</summary>
    public Token AsUnread() => new(TokenKind.Unread, Value, Origin, Leading, Trailing);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Formatting;

/// <summary>A line of a file as the formatter sees it.</summary>
internal sealed class SourceLine
{
    private const int TabWidth = 8;
    private const string KaconfComment = "kaconf:";
    private static readonly string[] NotPlain = ["include", "//", "["];
    private readonly string content;

    private SourceLine(string content, List<Token> tokens)
    {
        this.content = content;
        Token end = tokens[tokens.Count - 1];
        Tokens = tokens.GetRange(0, tokens.Count - 1);
        int start = tokens[0].Leading.Start;
        Raw = content.Substring(start, end.Span.Start - start);
        End = content.Substring(end.Span.Start, end.Span.Length);
        TextSpan trivia = Tokens.Count > 0 ? Tokens[Tokens.Count - 1].Trailing : TextSpan.FromBounds(start, end.Span.Start);
        string around = Of(trivia);
        string comment = around.TrimStart(' ', '\t', '\v', '\f', '\r', '\uFEFF');
        Comment = comment.Length > 0 && CharacterClass.IsComment(comment[0]) ? comment : "";
        CommentColumn = Column(Raw.Substring(0, Raw.Length - Comment.Length));
    }

    /// <summary>The words and braces.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The line without its end.</summary>
    public string Raw { get; }

    /// <summary>\n, \r\n, or "" at the end of a file.</summary>
    public string End { get; }

    /// <summary>The comment with its mark, or "".</summary>
    public string Comment { get; }

    /// <summary>Where the comment starts, from 0.</summary>
    public int CommentColumn { get; }

    /// <summary>Where the first word starts, from 0.</summary>
    public int Indentation => Tokens.Count > 0 ? Column(Raw.Substring(0, Tokens[0].Span.Start - Tokens[0].Leading.Start)) : CommentColumn;

    /// <summary>Whether the comment ignores a finding, of its line or of what follows.</summary>
    public bool IsForKaconf => Comment.IndexOf(KaconfComment, StringComparison.Ordinal) >= 0;

    /// <summary>Whether it holds nothing but blanks.</summary>
    public bool IsBlank => Tokens.Count == 0 && Comment.Length == 0;

    /// <summary>Whether the comment follows a word without a blank, as a part of a word may.</summary>
    public bool IsGlued => Comment.Length > 0 && Tokens.Count > 0 && Tokens[Tokens.Count - 1] is { IsWord: true } last && last.Trailing.Length == Comment.Length;

    /// <summary>Whether the next line may go on with this one.</summary>
    public bool EndsInBackslash => Raw.EndsWith("\\", StringComparison.Ordinal);

    /// <summary>Whether it has characters that are blank, and no blanks where keepalived looks for the start of a line.</summary>
    public bool HasOddBlanks => Raw.IndexOfAny(['\r', '\v', '\f', '\uFEFF']) >= 0;

    /// <summary>Whether it starts with <c>$NAME=</c>: what follows counts where the name is used.</summary>
    public bool IsDefinition => Tokens.Count > 0 && Tokens[Tokens[0].IsCondition && Tokens.Count > 1 ? 1 : 0] is { Kind: TokenKind.Word } first
        && first.Value[0] == '$' && first.Value.IndexOf('=') > 0;

    /// <summary>Whether it is for some nodes only.</summary>
    public bool IsCondition => Tokens.Count > 0 && Tokens[0].IsCondition;

    /// <summary>Whether nothing but its words and braces counts: blanks may change.</summary>
    public bool IsPlain => Raw.IndexOfAny(['\\', '$', '~', '\0']) < 0 && Tokens.All(IsPlainToken);

    /// <summary>Whether it is a line whose last words the brace of a block may follow.</summary>
    public bool MayOpen => IsPlain && !IsForKaconf && !IsGlued && Tokens.Count > 0 && Tokens[Tokens.Count - 1].IsWord;

    /// <summary>Whether it starts with the brace of a block.</summary>
    public bool StartsBlock => IsPlain && !IsForKaconf && Tokens.Count > 0 && Tokens[0].Kind == TokenKind.OpenBrace;

    /// <summary>The lines of a file.</summary>
    public static IEnumerable<SourceLine> Of(SourceText text)
    {
        List<Token> line = [];
        foreach (Token token in Lexer.Lex(text, new DiagnosticBag()))
        {
            line.Add(token);
            if (token.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile)) continue;
            yield return new SourceLine(text.Content, line);
            line = [];
        }
    }

    /// <summary>The column after a text, from 0.</summary>
    public static int Column(string text)
    {
        int column = 0;
        foreach (char c in text) column = c == '\t' ? column - (column % TabWidth) + TabWidth : column + 1;
        return column;
    }

    /// <summary>A token's characters.</summary>
    public string Of(Token token) => Of(token.Span);

    /// <summary>What stands between two words: one blank, unless it may be part of a quoted argument.</summary>
    public string Between(Token left, Token right)
    {
        if (!left.IsWord || !right.IsWord) return " ";
        string gap = Of(left.Trailing);
        return gap.Length == 0 || Raw.IndexOf('\'') >= 0 || gap.Trim(' ', '\t').Length > 0 ? gap : " ";
    }

    private string Of(TextSpan span) => content.Substring(span.Start, span.Length);

    // A path to include may hold blanks, what stands behind a condition may be anything, and of remarks and prompts the whole line is one.
    private static bool IsPlainToken(Token token) =>
        token.Kind != TokenKind.Unread && !token.IsCondition && !NotPlain.Any(start => token.Value.StartsWith(start, StringComparison.Ordinal));
}

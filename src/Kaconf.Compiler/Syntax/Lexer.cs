using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>
/// Splits a text into tokens as keepalived splits its lines: blanks separate words, a quote or a brace also ends one,
/// and <c>#</c> or <c>!</c> starts a comment anywhere outside double quotes, even inside a word.
/// </summary>
public sealed partial class Lexer
{
    private readonly WordTable words = new();
    private readonly DiagnosticBag bag;
    private ILexerInput input = null!;
    private string text = "";
    private bool hasComments;
    private int position;

    /// <summary>A lexer of the lines that expansion makes.</summary>
    internal Lexer(DiagnosticBag bag) => this.bag = bag;

    /// <summary>All tokens of a file; the last one is the end of the file.</summary>
    public static List<Token> Lex(SourceText source, DiagnosticBag bag)
    {
        // Tokens are some six characters apart; a list that fits is not copied.
        List<Token> tokens = new(source.Content.Length / 6);
        Lexer lexer = new(bag);
        int end = lexer.Lex(new FileInput(source), tokens);
        tokens.Add(lexer.Next(end));
        return tokens;
    }

    /// <summary>Adds all tokens of a file or a made line but the end of the file.</summary>
    /// <returns>Where the blanks and the comment before the end of the file start.</returns>
    internal int Lex(ILexerInput read, List<Token> tokens)
    {
        input = read;
        text = read.Content;
        hasComments = read.HasComments;
        position = 0;
        escapedQuote = -1;
        bool lineStart = true;
        while (true)
        {
            int leading = position;
            if (lineStart) SkipTrivia();
            if (position >= text.Length) return leading;
            Token token = Next(leading);
            tokens.Add(token);
            lineStart = token.Kind == TokenKind.EndOfLine;
        }
    }

    private Token Next(int leading)
    {
        int start = position;
        (TokenKind kind, string value) = ReadToken();
        int end = position;
        if (kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile)) SkipTrivia();
        bool inWord = kind == TokenKind.Word && end < position && IsComment(text[end]) && !IsEmptyDefinition(value) && !IsPrompt(value, start);
        // Beside a NUL character, which is the fault, it may be half of a character.
        if (inWord && value.IndexOf('\0') < 0 && (end + 1 == text.Length || text[end + 1] != '\0'))
            ReportInside(PlaceOf(new TextSpan(end, 1)), value);
        return new Token(kind, value, input, new TokenBounds(leading, start, end, position));
    }

    // Only what looks like a comment is one for sure: of "secret#1" the rest may be wanted.
    private void ReportInside(SourcePlace comment, string word)
    {
        int after = comment.Span.End;
        bool isComment = after < text.Length && text[after] is ' ' or '\t';
        bag.CommentInsideWord(comment, word, text[comment.Span.Start], isComment ? Fixes.Insert(comment, " ", "put a blank before the comment") : null);
    }

    private (TokenKind Kind, string Value) ReadToken()
    {
        if (position >= text.Length) return EndLine(0);
        switch (text[position])
        {
            case '\n': return EndLine(1);
            case '\r': return EndLine(2);
            case '{': position++; return (TokenKind.OpenBrace, "{");
            case '}': position++; return (TokenKind.CloseBrace, "}");
            case '"': return ReadQuoted();
            default: return (TokenKind.Word, ReadWord());
        }
    }

    private (TokenKind Kind, string Value) EndLine(int length)
    {
        // What protects comment characters is still open.
        if (escapedQuote >= 0 && hasComments) bag.UnterminatedQuote(PlaceOf(new TextSpan(escapedQuote, 1)));
        escapedQuote = -1;
        position += length;
        return (length > 0 ? TokenKind.EndOfLine : TokenKind.EndOfFile, "");
    }

    private void SkipTrivia()
    {
        if (position == 0 && Peek(0) == '\uFEFF') position++;
        while (position < text.Length && CharacterClass.IsBlank(text[position]) && !AtLineEnd()) position++;
        if (position >= text.Length || !IsComment(text[position])) return;
        while (position < text.Length && !AtLineEnd()) position++;
    }

    private bool EndsWord(char c) => CharacterClass.EndsWord(c) || IsComment(c);

    private bool IsComment(char c, bool quoted = false) => CharacterClass.IsComment(c) && hasComments && quoted == (escapedQuote >= 0);

    // "$OFF=#" turns lines that start with $OFF on.
    private static bool IsEmptyDefinition(string word) => word[0] == '$' && word[word.Length - 1] == '=';

    // "[root@lb1 ~]# vi keepalived.conf" was copied along with the configuration, and is reported as the unknown keyword that it is.
    private bool IsPrompt(string word, int start)
    {
        if (word[word.Length - 1] != ']') return false;
        int first = text.LastIndexOf('\n', start) + 1;
        while (text[first] is ' ' or '\t') first++;
        return text[first] == '[';
    }

    private SourcePlace PlaceOf(TextSpan span) => input.OriginOf(span).Place;

    private bool AtLineEnd() => text[position] == '\n' || (text[position] == '\r' && Peek(1) == '\n');

    private char Peek(int ahead) => position + ahead < text.Length ? text[position + ahead] : '\0';
}

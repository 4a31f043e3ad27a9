using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>
/// Splits a text into tokens as keepalived splits its lines: blanks separate words, a quote or a brace also ends one,
/// and <c>#</c> or <c>!</c> starts a comment anywhere outside double quotes, even inside a word.
/// </summary>
public sealed class Lexer
{
    private readonly ILexerInput input;
    private readonly string text;
    private readonly DiagnosticBag bag;
    private int position;

    private Lexer(ILexerInput input, DiagnosticBag bag)
    {
        this.input = input;
        text = input.Content;
        this.bag = bag;
    }

    /// <summary>All tokens of a file; the last one is the end of the file.</summary>
    public static List<Token> Lex(SourceText source, DiagnosticBag bag) => Lex(new FileInput(source), bag);

    /// <summary>All tokens of a file or a made line; the last one is the end of the file.</summary>
    public static List<Token> Lex(ILexerInput input, DiagnosticBag bag) => new Lexer(input, bag).LexAll();

    private List<Token> LexAll()
    {
        List<Token> tokens = [];
        bool lineStart = true;
        while (true)
        {
            int leading = position;
            if (lineStart) SkipTrivia();
            Token token = Next(leading);
            tokens.Add(token);
            if (token.Kind == TokenKind.EndOfFile) return tokens;
            lineStart = token.Kind == TokenKind.EndOfLine;
        }
    }

    private Token Next(int leading)
    {
        int start = position;
        (TokenKind kind, string value) = ReadToken();
        int end = position;
        if (kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile)) SkipTrivia();
        bool inWord = kind == TokenKind.Word && end < position && IsComment(text[end]) && !IsEmptyDefinition(value);
        // Beside a NUL character, which is the fault, it may be half of a character.
        if (inWord && value.IndexOf('\0') < 0 && (end + 1 == text.Length || text[end + 1] != '\0'))
            bag.CommentInsideWord(PlaceOf(new TextSpan(end, 1)), value, text[end]);
        return new Token(
            kind, value, input.OriginOf(TextSpan.FromBounds(start, end)),
            TextSpan.FromBounds(leading, start), TextSpan.FromBounds(end, position), text, input.OrderOf(start));
    }

    private (TokenKind Kind, string Value) ReadToken()
    {
        if (position >= text.Length) return (TokenKind.EndOfFile, "");
        switch (text[position])
        {
            case '\n': position++; return (TokenKind.EndOfLine, "");
            case '\r': position += 2; return (TokenKind.EndOfLine, "");
            case '{': position++; return (TokenKind.OpenBrace, "{");
            case '}': position++; return (TokenKind.CloseBrace, "}");
            case '"': return ReadQuoted();
            default: return (TokenKind.Word, ReadWord());
        }
    }

    private (TokenKind Kind, string Value) ReadQuoted()
    {
        int start = position++;
        while (position < text.Length && text[position] != '"' && !AtLineEnd()) position += text[position] == '\\' && Peek(1) == '"' ? 2 : 1;
        if (position < text.Length && text[position] == '"')
            return (TokenKind.Quoted, text.Substring(start + 1, position++ - start - 1));
        bag.UnterminatedQuote(PlaceOf(TextSpan.FromBounds(start, position)));
        return (TokenKind.Unread, "");
    }

    private string ReadWord()
    {
        int start = position;
        while (position < text.Length && text[position] is not ('\\' or '$') && !EndsWord(text[position])) position++;
        string plain = text.Substring(start, position - start);
        return position < text.Length && text[position] is ('\\' or '$') ? ReadMarked(new StringBuilder(plain)) : plain;
    }

    // A word, or the rest of one, with escapes or references.
    private string ReadMarked(StringBuilder value)
    {
        while (position < text.Length && !EndsWord(text[position]))
        {
            int reference = ReferenceLength();
            if (reference > 0)
            {
                value.Append(text, position, reference);
                position += reference;
                continue;
            }
            // \# and \! are the characters themselves; \" is no quote, but keeps its backslash for the command splitter.
            bool escaped = text[position] == '\\' && (Peek(1) == '"' || IsComment(Peek(1)));
            if (escaped && text[position + 1] == '"') value.Append('\\');
            if (escaped) position++;
            value.Append(text[position++]);
        }
        return value.ToString();
    }

    // ${NAME} and ${NAME words} hold braces that belong to the word.
    private int ReferenceLength()
    {
        if (text[position] != '$' || Peek(1) != '{' || !CharacterClass.StartsName(Peek(2))) return 0;
        int end = position + 3;
        while (end < text.Length && (CharacterClass.IsName(text[end]) || text[end] == ' ')) end++;
        return end < text.Length && text[end] == '}' ? end + 1 - position : 0;
    }

    private void SkipTrivia()
    {
        if (position == 0 && Peek(0) == '\uFEFF') position++;
        while (position < text.Length && CharacterClass.IsBlank(text[position]) && !AtLineEnd()) position++;
        if (position >= text.Length || !IsComment(text[position])) return;
        while (position < text.Length && !AtLineEnd()) position++;
    }

    private bool EndsWord(char c) => CharacterClass.EndsWord(c) || IsComment(c);

    private bool IsComment(char c) => input.HasComments && CharacterClass.IsComment(c);

    // "$OFF=#" turns lines that start with $OFF on.
    private static bool IsEmptyDefinition(string word) => word[0] == '$' && word[word.Length - 1] == '=';

    private SourcePlace PlaceOf(TextSpan span) => input.OriginOf(span).Place;

    private bool AtLineEnd() => text[position] == '\n' || (text[position] == '\r' && Peek(1) == '\n');

    private char Peek(int ahead) => position + ahead < text.Length ? text[position + ahead] : '\0';
}

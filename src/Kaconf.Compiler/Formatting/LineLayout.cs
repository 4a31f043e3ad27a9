using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Formatting;

/// <summary>One line of the formatted text.</summary>
/// <param name="Text">Without indentation and comment.</param>
/// <param name="Closes">Blocks that end before it; it stands as deep as what opened the last.</param>
/// <param name="Opens">Blocks that it opens for the lines after it.</param>
internal readonly record struct LayoutLine(string Text, int Closes, int Opens)
{
    /// <summary>Whether it has no brace, so that one on the next line may be its own.</summary>
    public bool IsWords { get; init; }
}

/// <summary>Divides a line: a block that ends on it stays there, any other brace ends a line or stands alone.</summary>
internal static class LineLayout
{
    /// <summary>The lines for a plain line.</summary>
    public static IReadOnlyList<LayoutLine> Divide(SourceLine line)
    {
        HashSet<Token> inner = InnerBraces(line.Tokens);
        List<LayoutLine> lines = [];
        StringBuilder text = new();
        Token? before = null;
        bool isWords = true;
        foreach (Token token in line.Tokens)
        {
            bool isOuter = !token.IsWord && !inner.Contains(token);
            if (isOuter && token.Kind == TokenKind.CloseBrace) Flush(0);
            if (text.Length > 0) text.Append(line.Between(before!, token));
            text.Append(line.Of(token));
            isWords &= token.IsWord;
            before = token;
            if (isOuter) Flush(token.Kind == TokenKind.OpenBrace ? 1 : -1);
        }
        Flush(0);
        return lines;

        void Flush(int opens)
        {
            if (text.Length > 0) lines.Add(new LayoutLine(text.ToString(), opens < 0 ? 1 : 0, opens > 0 ? 1 : 0) { IsWords = isWords });
            text.Clear();
            isWords = true;
        }
    }

    /// <summary>A line as it is, from its first word on.</summary>
    public static LayoutLine Keep(SourceLine line)
    {
        int opens = 0, closes = 0;
        foreach (Token token in line.IsDefinition ? [] : line.Tokens)
        {
            if (token.Kind == TokenKind.OpenBrace) opens++;
            if (token.Kind == TokenKind.CloseBrace && opens > 0) opens--;
            else if (token.Kind == TokenKind.CloseBrace) closes++;
        }
        string text = line.Tokens.Count == 0 ? "" : line.Raw.Substring(line.Tokens[0].Span.Start - line.Tokens[0].Leading.Start);
        return new LayoutLine(text, closes, opens);
    }

    // Those of blocks that begin and end on the line.
    private static HashSet<Token> InnerBraces(IReadOnlyList<Token> tokens)
    {
        HashSet<Token> inner = [];
        Stack<Token> open = new();
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.OpenBrace) open.Push(token);
            if (token.Kind != TokenKind.CloseBrace || open.Count == 0) continue;
            inner.Add(open.Pop());
            inner.Add(token);
        }
        return inner;
    }
}

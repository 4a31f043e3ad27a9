using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Ignoring;

/// <summary>Finds the comments that ignore faults, and what each is about.</summary>
/// <remarks>Behind words it is their line. On a line of its own it is what follows: a line, or a block with all that is in it.</remarks>
internal sealed class IgnoreReader(SourceText source, DiagnosticBag bag)
{
    // The faults of the text are reported when it is compiled.
    private readonly List<Token> tokens = Lexer.Lex(source, new DiagnosticBag());

    /// <summary>Those of some texts.</summary>
    public static IReadOnlyList<IgnoreComment> Of(IEnumerable<SourceText> texts, DiagnosticBag bag) =>
    [
        .. texts.Where(text => text.Content.IndexOf(IgnoreText.Mark, StringComparison.Ordinal) >= 0)
            .Distinct().SelectMany(text => new IgnoreReader(text, bag).Read()),
    ];

    private IEnumerable<IgnoreComment> Read()
    {
        int line = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            foreach (IgnoreComment found in IgnoreText.Read(source, token.Leading, Following(i), bag)) yield return found;
            foreach (IgnoreComment found in IgnoreText.Read(source, token.Trailing, TextSpan.FromBounds(line, token.Trailing.End), bag)) yield return found;
            if (token.Kind == TokenKind.EndOfLine) line = token.Span.End;
        }
    }

    private TextSpan Following(int start)
    {
        int first = SkipLines(start);
        int last = first;
        while (!IsEnd(tokens[last])) last++;
        int opened = Enumerable.Range(first, last - first).FirstOrDefault(i => tokens[i].Kind == TokenKind.OpenBrace);
        // keepalived takes the brace of a block from the next line too.
        if (opened == 0 && tokens[SkipLines(last)].Kind == TokenKind.OpenBrace) opened = SkipLines(last);
        int end = opened > 0 ? CloseOf(opened) : last;
        return TextSpan.FromBounds(tokens[first].Span.Start, tokens[end].Span.End);
    }

    private int CloseOf(int opened)
    {
        int depth = 0;
        for (int i = opened; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenBrace) depth++;
            if (tokens[i].Kind == TokenKind.CloseBrace && --depth == 0) return i;
        }
        return tokens.Count - 1;
    }

    private int SkipLines(int index)
    {
        while (tokens[index].Kind == TokenKind.EndOfLine) index++;
        return index;
    }

    private static bool IsEnd(Token token) => token.Kind is TokenKind.EndOfLine or TokenKind.EndOfFile;
}

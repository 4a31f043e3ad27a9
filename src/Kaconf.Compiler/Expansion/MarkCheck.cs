using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Marks that come into values by copying and habit, and that keepalived takes for part of the word.</summary>
internal static class MarkCheck
{
    /// <summary>Looks at the words of a file; where an invisible character spoils a keyword, the unknown keyword is reported as that.</summary>
    public static void Run(SourceText text, IReadOnlyList<Token> tokens, DiagnosticBag bag)
    {
        bool isFirst = true, isRemark = false;
        foreach (Token token in tokens)
        {
            // After "//", a fault of its own, stands what was meant for people.
            isRemark = token.Kind != TokenKind.EndOfLine && (isRemark || token.Value.StartsWith("//", StringComparison.Ordinal));
            if (!isRemark && token.IsWord) Check(text, token, isFirst, bag);
            isFirst = !token.IsWord;
        }
    }

    private static void Check(SourceText text, Token token, bool isFirst, DiagnosticBag bag)
    {
        string word = token.Value;
        if (!isFirst && token.Kind == TokenKind.Word && word.Length > 1 && word[word.Length - 1] == ';' && word != ";;")
            bag.Semicolon(SourcePlace.Of(text, new TextSpan(token.Span.End - 1, 1)), word);
        for (int i = token.Span.Start; i < token.Span.End; i++)
        {
            if (LookAlike.Of(text.Content[i]) is not { } meant || (meant == ' ' ? isFirst : token.Kind == TokenKind.Quoted)) continue;
            bag.LookAlike(SourcePlace.Of(text, new TextSpan(i, 1)), word, text.Content[i], meant, LookAlike.Plain(token) is { } plain ? Fixes.Replace(token.Place, word, plain) : null);
            return;
        }
    }
}

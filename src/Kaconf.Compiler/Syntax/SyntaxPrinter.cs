using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>Writes tokens back: all tokens of a text give the same text.</summary>
public static class SyntaxPrinter
{
    /// <summary>The characters of the tokens with everything around them.</summary>
    public static string Print(IEnumerable<Token> tokens)
    {
        StringBuilder result = new();
        foreach (Token token in tokens)
        {
            string content = token.Content;
            Append(result, content, token.Leading);
            Append(result, content, token.Span);
            Append(result, content, token.Trailing);
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, string content, TextSpan span) => result.Append(content, span.Start, span.Length);
}

using System.Collections.Generic;
using System.Globalization;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>The settings of <c>global_defs</c> that the preprocessor itself obeys, as of the line that is read.</summary>
internal sealed class GlobalSettings
{
    private readonly List<Token> line = [];
    private string header = "";
    private int depth;
    private bool inside;

    /// <summary>What is asked of includes; that of a file counts up to its end.</summary>
    public IncludeChecks IncludeChecks { get; set; }

    /// <summary><c>random_seed</c>, or null without one.</summary>
    public uint? RandomSeed { get; private set; }

    /// <summary>Takes the next token that the node reads.</summary>
    public void Take(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.OpenBrace:
                EndLine();
                if (depth++ == 0) inside = header == "global_defs";
                header = "";
                break;
            case TokenKind.CloseBrace:
                EndLine();
                if (depth > 0) depth--;
                break;
            case TokenKind.EndOfLine:
                EndLine();
                break;
            default:
                // Of all other lines only the first word is of interest, and only outside blocks.
                if (line.Count == 0 ? depth == 0 || (inside && depth == 1) : depth == 1) line.Add(token);
                break;
        }
    }

    private void EndLine()
    {
        if (line.Count == 0) return;
        if (depth == 0) header = line[0].Value;
        else if (line[0].Value == "include_check") IncludeChecks = IncludeChecks.After(line);
        else if (line[0].Value == "random_seed" && line.Count > 1 && Seed(line[1].Value) is { } seed) RandomSeed = seed;
        line.Clear();
    }

    private static uint? Seed(string word) => uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out uint seed) ? seed : null;
}

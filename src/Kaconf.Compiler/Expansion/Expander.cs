using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>What an expansion came to, besides its tokens.</summary>
/// <param name="Wanted">Includes whose files were not given, or may be more than were given.</param>
/// <param name="IsComplete">Whether everything could be expanded; if not, what seems missing may stand in what was not read.</param>
public sealed record ExpandedText(IReadOnlyList<GlobPattern> Wanted, bool IsComplete);

/// <summary>
/// Turns the tokens of a file into those of one node. Lines without anything to expand keep their tokens; the others are made
/// anew as text, as keepalived does, and read again.
/// </summary>
public sealed class Expander
{
    private readonly DiagnosticBag bag;
    private readonly Condition condition;
    private readonly Inclusion inclusion;
    private readonly LineExpander lines;
    private readonly ExpandedTokens result;

    private Expander(NodeSource node, SiteNodes nodes, SourceSet sources, DiagnosticBag bag, Action<Token> take)
    {
        this.bag = bag;
        condition = new Condition(node.Name, nodes, bag);
        GlobalSettings settings = new();
        inclusion = new Inclusion(node, sources, settings, bag);
        DefinitionTable definitions = new(new BuiltIns(node, sources, inclusion, settings, bag));
        result = new ExpandedTokens(definitions, settings, bag, take);
        lines = new LineExpander(definitions, condition, inclusion, result, bag);
    }

    /// <summary>Expands the tokens of a whole file for a node of the site.</summary>
    /// <param name="tokens">The tokens of the node's file.</param>
    /// <param name="take">Takes the tokens that the node reads; the last one is the end of the file.</param>
    public static ExpandedText Expand(
        IReadOnlyList<Token> tokens, NodeSource node, SiteNodes nodes, SourceSet sources, DiagnosticBag bag, Action<Token> take)
    {
        Expander expander = new(node, nodes, sources, bag, take);
        List<Token> line = [];
        foreach (Token token in tokens)
        {
            line.Add(token);
            if (token.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile)) continue;
            expander.TakeLine(line, node.Text);
            line.Clear();
        }
        return new ExpandedText(expander.inclusion.Wanted, expander.result.IsComplete);
    }

    private void TakeLine(List<Token> line, SourceText source)
    {
        Token end = line[line.Count - 1];
        TextSpan span = TextSpan.FromBounds(line[0].Leading.Start, end.Span.Start);
        if (LineLimits.Allow(source, span, bag))
        {
            bool goesOn = span.Length > 0 && source.Content[span.End - 1] == '\\';
            if (!goesOn && !lines.IsInsideDefinition && IsPlain(line)) TakePlain(line);
            else lines.Take(LineText.Of(source, span), end);
        }
        result.Add(end);
    }

    private void TakePlain(List<Token> line)
    {
        int first = line[0].IsCondition ? 1 : 0;
        if (first == 1 && !condition.Meets(line[0].Value, line[0].Origin)) return;
        for (int i = first; i < line.Count - 1; i++) result.Add(line[i]);
    }

    // Nothing to replace, and no condition or repetition after a brace, which keepalived reads as the start of a line.
    private static bool IsPlain(List<Token> line)
    {
        for (int i = 0; i < line.Count - 1; i++)
        {
            Token token = line[i];
            if (token.Kind == TokenKind.Unread || token.Value.IndexOf('$') >= 0) return false;
            if (token.Kind != TokenKind.Word) continue;
            bool starts = i == 0 || (i == 1 && line[0].IsCondition) || !line[i - 1].IsWord;
            if (starts && (token.Value[0] == '~' || (i > 0 && token.IsCondition) || IncludeLine.IsKeyword(token.Value))) return false;
        }
        return true;
    }
}

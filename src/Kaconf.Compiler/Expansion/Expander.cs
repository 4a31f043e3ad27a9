using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>The tokens that one node reads.</summary>
/// <param name="Tokens">In order; the last one is the end of the file.</param>
/// <param name="IsComplete">Whether everything could be expanded; if not, what seems missing may stand in what was not read.</param>
public sealed record ExpandedText(IReadOnlyList<Token> Tokens, bool IsComplete);

/// <summary>Turns the tokens of a file into those of one node: <c>@name</c> lines are chosen, lines that keepalived drops are dropped.</summary>
public sealed class Expander
{
    private readonly string node;
    private readonly SiteNodes nodes;
    private readonly DiagnosticBag bag;
    private readonly Definitions definitions;
    private readonly List<Token> result = [];
    private bool complete = true;
    private bool continued;

    private Expander(IReadOnlyList<Token> tokens, string node, SiteNodes nodes, DiagnosticBag bag)
    {
        this.node = node;
        this.nodes = nodes;
        this.bag = bag;
        definitions = new Definitions(tokens, bag);
    }

    /// <summary>Expands the tokens of a whole file for a node of the site.</summary>
    public static ExpandedText Expand(IReadOnlyList<Token> tokens, string node, SiteNodes nodes, DiagnosticBag bag)
    {
        Expander expander = new(tokens, node, nodes, bag);
        List<Token> line = [];
        foreach (Token token in tokens)
        {
            line.Add(token);
            if (token.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile)) continue;
            expander.TakeLine(line);
            line.Clear();
        }
        return new ExpandedText(expander.result, expander.complete);
    }

    private void TakeLine(List<Token> line)
    {
        Token end = line[line.Count - 1];
        if (continued) continued = Definitions.IsContinued(line);
        else if (LineLimits.Allow(line, bag) && Meets(line)) TakeChosen(line);
        result.Add(end);
    }

    private void TakeChosen(List<Token> line)
    {
        int first = Conditional.Is(line[0]) ? 1 : 0;
        int end = line.Count - 1;
        if (first == end) return;
        Token head = line[first];
        string? unsupported = Definitions.Unsupported(head);
        if (unsupported is null)
        {
            for (int i = first; i < end; i++) result.Add(Check(line[i]));
            return;
        }
        complete = false;
        bag.UnsupportedExpansion(head.Place, unsupported);
        if (Definitions.IsDefinition(head)) continued = Definitions.IsContinued(line);
        else if (Definitions.IsRepetition(head)) result.AddRange(line.Skip(first).Take(end - first).Select(word => word.IsWord ? word.AsUnread() : word));
    }

    private Token Check(Token token)
    {
        if (!definitions.IsUse(token)) return token;
        complete = false;
        return token.AsUnread();
    }

    private bool Meets(List<Token> line)
    {
        if (!Conditional.Is(line[0])) return true;
        Conditional condition = new(line[0]);
        if (!nodes.Contains(condition.Name))
            bag.UnknownNode(line[0].Place, condition.Name, nodes.Text, condition.Negated);
        return condition.Name == node != condition.Negated;
    }
}

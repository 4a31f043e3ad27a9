using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Syntax;

/// <summary>
/// Builds trees from expanded tokens, one for each statement outside every block: expansion may make more of them than should be in the
/// memory at a time. Takes every input; faults of the braces are reported and mended.
/// </summary>
public sealed class Parser
{
    private readonly BlockNames names;
    private readonly DiagnosticBag bag;
    private readonly Action<SyntaxNode> finished;

    // The open blocks, outermost first: an explicit stack, since nesting may be deeper than the thread's.
    private readonly List<BlockSyntax> open = [];

    // What stands in them so far, and how much of it before each of them.
    private readonly List<SyntaxNode> members = [];
    private readonly List<int> starts = [];
    private readonly List<Token> words = [];

    // A finished line that a brace on a following line may still turn into a block.
    private Token[] pending = [];

    /// <summary>A parser of one file.</summary>
    /// <param name="names">What it must know to mend missing braces.</param>
    /// <param name="bag">Takes the faults.</param>
    /// <param name="finished">Takes each tree when its last token has been read.</param>
    public Parser(BlockNames names, DiagnosticBag bag, Action<SyntaxNode> finished)
    {
        this.names = names;
        this.bag = bag;
        this.finished = finished;
    }

    /// <summary>Takes the next token; the last one is the end of the file.</summary>
    public void Take(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.EndOfLine: EndLine(); break;
            case TokenKind.OpenBrace: OpenBlock(token); break;
            case TokenKind.CloseBrace: CloseBlock(token); break;
            case TokenKind.EndOfFile:
                Flush();
                CloseAll(token);
                break;
            default:
                EndPending();
                words.Add(token);
                break;
        }
    }

    private void EndLine()
    {
        if (words.Count == 0) return;
        pending = [.. words];
        words.Clear();
    }

    private void Flush()
    {
        EndLine();
        EndPending();
    }

    private void EndPending()
    {
        if (pending.Length == 0) return;
        Token[] line = pending;
        pending = [];
        if (line[0].Kind != TokenKind.Word || !names.Blocks.Contains(line[0].Value))
        {
            Add(new DirectiveSyntax(line));
            return;
        }
        bag.MissingOpenBrace(line[line.Length - 1].Place, Name(line));
        Enter(new BlockSyntax(line, null));
    }

    private void OpenBlock(Token brace)
    {
        EndLine();
        Token[] header = pending;
        pending = [];
        if (header.Length == 0) bag.StrayOpenBrace(brace.Place);
        Enter(new BlockSyntax(header, brace));
    }

    private void Enter(BlockSyntax block)
    {
        if (open.Count > 0 && block.Words.Count > 0 && names.Roots.Contains(block.Words[0].Value)) CloseAll(block.Words[0]);
        open.Add(block);
        starts.Add(members.Count);
    }

    private void Add(SyntaxNode node)
    {
        if (open.Count == 0) finished(node);
        else members.Add(node);
    }

    private void CloseBlock(Token brace)
    {
        Flush();
        if (open.Count == 0)
        {
            bag.StrayCloseBrace(brace.Place);
            return;
        }
        Leave(brace);
    }

    // The innermost block has ended.
    private void Leave(Token end)
    {
        int last = open.Count - 1, start = starts[last];
        BlockSyntax block = open[last];
        SyntaxNode[] inside = new SyntaxNode[members.Count - start];
        members.CopyTo(start, inside, 0, inside.Length);
        members.RemoveRange(start, inside.Length);
        starts.RemoveAt(last);
        open.RemoveAt(last);
        (block.Members, block.End) = (inside, end);
        Add(block);
    }

    // One report for all: the brace that is missing may be the one of any of them.
    private void CloseAll(Token next)
    {
        if (open.Count == 0) return;
        BlockSyntax outer = open[0];
        BlockSyntax inner = open[open.Count - 1];
        if (open.Any(block => block.Open is not null)) bag.UnclosedBlock(Anchor(outer).Place, Name(outer.Words), next.Place, open.Count - 1, Anchor(inner).Place);
        while (open.Count > 0) Leave(next);
    }

    private static Token Anchor(BlockSyntax block) => block.Words.Count > 0 ? block.Words[0] : block.Open!;

    private static string Name(IReadOnlyList<Token> line) => line.Count == 0 ? "{" : string.Join(" ", line.Take(2).Select(word => word.Value));
}

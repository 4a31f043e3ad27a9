using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Syntax;

/// <summary>Builds the tree from expanded tokens. Takes every input; faults of the braces are reported and mended.</summary>
public sealed class Parser
{
    private readonly BlockNames names;
    private readonly DiagnosticBag bag;
    private readonly List<SyntaxNode> document = [];

    // The open blocks, outermost first: an explicit stack, since nesting may be deeper than the thread's.
    private readonly List<BlockSyntax> open = [];
    private List<Token> words = [];

    // A finished line that a brace on a following line may still turn into a block.
    private List<Token> pending = [];

    private Parser(BlockNames names, DiagnosticBag bag)
    {
        this.names = names;
        this.bag = bag;
    }

    /// <summary>The tree of a file.</summary>
    public static DocumentSyntax Parse(IEnumerable<Token> tokens, BlockNames names, DiagnosticBag bag)
    {
        Parser parser = new(names, bag);
        foreach (Token token in tokens) parser.Take(token);
        return new DocumentSyntax(parser.document);
    }

    private List<SyntaxNode> Members => open.Count > 0 ? open[open.Count - 1].Members : document;

    private void Take(Token token)
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
        pending = words;
        words = [];
    }

    private void Flush()
    {
        EndLine();
        EndPending();
    }

    private void EndPending()
    {
        if (pending.Count == 0) return;
        List<Token> line = pending;
        pending = [];
        if (line[0].Kind != TokenKind.Word || !names.Blocks.Contains(line[0].Value))
        {
            Members.Add(new DirectiveSyntax(line));
            return;
        }
        bag.MissingOpenBrace(line[line.Count - 1].Place, Name(line));
        Enter(new BlockSyntax(line, null));
    }

    private void OpenBlock(Token brace)
    {
        EndLine();
        List<Token> header = pending;
        pending = [];
        if (header.Count == 0) bag.StrayOpenBrace(brace.Place);
        Enter(new BlockSyntax(header, brace));
    }

    private void Enter(BlockSyntax block)
    {
        if (open.Count > 0 && block.Words.Count > 0 && names.Roots.Contains(block.Words[0].Value)) CloseAll(block.Words[0]);
        Members.Add(block);
        open.Add(block);
    }

    private void CloseBlock(Token brace)
    {
        Flush();
        if (open.Count == 0)
        {
            bag.StrayCloseBrace(brace.Place);
            document.Add(new ErrorSyntax(brace));
            return;
        }
        open[open.Count - 1].End = brace;
        open.RemoveAt(open.Count - 1);
    }

    // One report for all: the brace that is missing may be the one of any of them.
    private void CloseAll(Token next)
    {
        if (open.Count == 0) return;
        BlockSyntax outer = open[0];
        BlockSyntax inner = open[open.Count - 1];
        if (open.Any(block => block.Open is not null)) bag.UnclosedBlock(Anchor(outer).Place, Name(outer.Words), next.Place, open.Count - 1, Anchor(inner).Place);
        foreach (BlockSyntax block in open) block.End = next;
        open.Clear();
    }

    private static Token Anchor(BlockSyntax block) => block.Words.Count > 0 ? block.Words[0] : block.Open!;

    private static string Name(IReadOnlyList<Token> line) => line.Count == 0 ? "{" : string.Join(" ", line.Take(2).Select(word => word.Value));
}

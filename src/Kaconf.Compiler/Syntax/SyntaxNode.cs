using System.Collections.Generic;

namespace Kaconf.Compiler.Syntax;

/// <summary>A piece of the syntax tree. Nodes are compared by reference: trees may be deeper than a stack.</summary>
public abstract class SyntaxNode;

/// <summary>Something with words: a line, or the line that opens a block.</summary>
public abstract class StatementSyntax(IReadOnlyList<Token> words) : SyntaxNode
{
    /// <summary>The words, the keyword first; a block without a keyword has none.</summary>
    public IReadOnlyList<Token> Words { get; } = words;

    /// <summary>Whether a word has been reported as unreadable.</summary>
    public bool IsUnread { get; } = HasUnread(words);

    private static bool HasUnread(IReadOnlyList<Token> words)
    {
        for (int i = 0; i < words.Count; i++) if (words[i].Kind == TokenKind.Unread) return true;
        return false;
    }
}

/// <summary>A line without a block: a setting or an entry of a list.</summary>
public sealed class DirectiveSyntax(IReadOnlyList<Token> words) : StatementSyntax(words);

/// <summary>Words, then statements in braces.</summary>
public sealed class BlockSyntax(IReadOnlyList<Token> words, Token? open) : StatementSyntax(words)
{
    /// <summary>The opening brace, or null where it is missing.</summary>
    public Token? Open { get; } = open;

    /// <summary>What stands inside; nothing until the block has ended.</summary>
    public IReadOnlyList<SyntaxNode> Members { get; internal set; } = [];

    /// <summary>The token that ended the block: its brace, or where the block was taken as ended without one.</summary>
    public Token? End { get; internal set; }
}

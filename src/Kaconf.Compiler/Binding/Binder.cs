using System.Collections.Generic;
using System.Threading;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>Reads a tree by the schema: every word becomes part of a bound block, or is reported.</summary>
public sealed class Binder
{
    private readonly DiagnosticBag bag;
    private readonly CancellationToken cancellation;
    private readonly UnknownWords unknown;
    private readonly Dictionary<(BlockKeyword Keyword, string Name), BoundBlock> named = [];
    private readonly List<BoundBlock> order = [];
    private readonly HashSet<string> unreadNames = [];
    private BoundBlock? globals;

    private Binder(DiagnosticBag bag, CancellationToken cancellation)
    {
        this.bag = bag;
        this.cancellation = cancellation;
        unknown = new UnknownWords(bag);
    }

    /// <summary>Binds the tree of a node.</summary>
    /// <param name="isComplete">Whether the expansion left nothing out.</param>
    public static BoundDocument Bind(DocumentSyntax document, bool isComplete, DiagnosticBag bag, CancellationToken cancellation)
    {
        Binder binder = new(bag, cancellation);
        foreach (SyntaxNode node in document.Members) binder.BindMember(KeywordSchema.Root, null, node);
        return new BoundDocument(binder.globals, binder.order, binder.unreadNames, isComplete);
    }

    private void BindMember(BlockKeyword parent, BoundBlock? into, SyntaxNode node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is not StatementSyntax { Words.Count: > 0 } statement) return;
        Keyword? keyword = parent.Entry ?? KeywordSchema.Find(parent, statement.Words[0].Value);
        if (keyword is null)
        {
            if (statement.IsUnread || !unknown.Report(parent, statement)) NoteUnread(into, statement);
            return;
        }
        if (keyword is BlockKeyword block) BindBlock(block, into, statement);
        else if (into is not null) BindLine(keyword, into, statement);
    }

    // Faults that follow from such a line are not reported as well.
    private void NoteUnread(BoundBlock? into, StatementSyntax statement)
    {
        if (into is not null) into.MarkUnread();
        else if (statement.Words.Count > 1) unreadNames.Add(statement.Words[1].Value);
    }

    private void BindLine(Keyword keyword, BoundBlock into, StatementSyntax statement)
    {
        if (statement is BlockSyntax { Open: { } brace } block) bag.NotABlock(brace.Place, statement.Words[0].Value, block.End!.Place.Start.Line);
        bool entry = into.Keyword.Entry == keyword;
        object? value = statement.IsUnread ? null : Read(keyword, statement.Words, entry ? into.Keyword.Name : keyword.Name, entry ? 0 : 1);
        if (entry)
        {
            if (value is null) into.MarkUnread();
            else into.Entries.Add(new BoundEntry(statement.Words[0], value));
            return;
        }
        BoundSetting setting = new(statement.Words, value);
        BoundSetting? earlier = into.Find(keyword);
        into.Add(keyword, setting);
        if (value is not null && earlier is not null)
            bag.RepeatedSetting(setting.Words[0].Place, keyword.Name, earlier.Words[0].Place, ReferenceEquals(into.Find(keyword), setting));
    }

    private object? Read(Keyword keyword, IReadOnlyList<Token> words, string name, int first)
    {
        ValueReader reader = new(name, words, first, bag);
        object? value = keyword.Read(reader);
        if (value is not null && reader.Peek() is { } extra) bag.ExtraWords(extra.Place, name, extra.Value, flag: false);
        return value;
    }

    private void BindBlock(BlockKeyword keyword, BoundBlock? into, StatementSyntax statement)
    {
        if (statement.IsUnread || !BlockHeader.Check(keyword, statement, bag))
        {
            NoteUnread(into, statement);
            return;
        }
        if (statement is not BlockSyntax block)
        {
            bag.MissingOpenBrace(statement.Words[0].Place, keyword.Name);
            return;
        }
        if (Place(keyword, into, statement) is not { } bound) return;
        foreach (SyntaxNode node in block.Members) BindMember(keyword, bound, node);
        if (block.End!.Kind != TokenKind.CloseBrace) bound.MarkUnread();
        if (keyword.NeedsEntries && block.Members.Count == 0) bag.EmptyList(statement.Words[0].Place, keyword.Name);
    }

    // Unnamed blocks of a kind merge; of named ones keepalived takes the first.
    private BoundBlock? Place(BlockKeyword keyword, BoundBlock? into, StatementSyntax statement)
    {
        BoundBlock bound = new(keyword, statement.Words);
        if (into is not null) return into.Blocks.TryGetValue(keyword, out BoundBlock? earlier) ? earlier : into.Blocks[keyword] = bound;
        if (keyword.Naming == BlockNaming.None) return globals ??= bound;
        if (named.TryGetValue((keyword, bound.Name), out BoundBlock? first))
        {
            bag.DuplicateName(bound.Place, keyword.Name, bound.Name, first.Place, read: keyword.Naming == BlockNaming.One);
            return null;
        }
        named.Add((keyword, bound.Name), bound);
        order.Add(bound);
        return bound;
    }
}

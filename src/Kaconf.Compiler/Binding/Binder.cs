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
    private readonly ValueReader reader;
    private readonly HashSet<string> unreadNames = [];
    private readonly BoundBlock root = new(KeywordSchema.Root, [], null);
    private int blocks;

    /// <summary>A binder of one node's file.</summary>
    public Binder(DiagnosticBag bag, CancellationToken cancellation)
    {
        this.bag = bag;
        this.cancellation = cancellation;
        unknown = new UnknownWords(bag);
        reader = new ValueReader(bag);
    }

    /// <summary>Binds the next statement outside every block.</summary>
    public void Take(SyntaxNode node) => BindMember(root, node, noted: false);

    /// <summary>Everything that was bound.</summary>
    /// <param name="isComplete">Whether the expansion left nothing out.</param>
    public BoundDocument End(bool isComplete) => new(root, unreadNames, isComplete) { BlockCount = blocks + 1 };

    private void BindMember(BoundBlock into, SyntaxNode node, bool noted)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is not StatementSyntax { Words.Count: > 0 } statement) return;
        Token word = statement.Words[0];
        Keyword? keyword = into.Keyword.Entry ?? into.Keyword.Find(word.Value);
        if (keyword is null)
        {
            if (!statement.IsUnread) unknown.Report(into.Keyword, statement);
            NoteUnread(into, statement);
            return;
        }
        NewWords.Check(into.Keyword, keyword, statement.Words, bag);
        keyword = Resolve(keyword, word, noted);
        noted |= keyword.NotYet is not null;
        if (keyword is BlockKeyword block) BindBlock(block, into, statement, noted);
        else BindLine(keyword, into, statement);
    }

    // What stands in a block that is not supported yet is noted with the block.
    private Keyword Resolve(Keyword keyword, Token word, bool noted)
    {
        if (keyword.Instead is { } instead) bag.Deprecated(word.Place, word.Value, instead, LineFixes.Instead(keyword, word));
        if (keyword is Alias alias) keyword = alias.Target;
        if (keyword.NotYet is { } feature && !noted) bag.NotYet(feature, word.Value, word.Place);
        if (keyword.NoEffect is { } reason) bag.NoEffect(word.Place, word.Value, reason, Fixes.RemoveLine(word.Place));
        return keyword;
    }

    // Faults that follow from such a line are not reported as well.
    private void NoteUnread(BoundBlock into, StatementSyntax statement)
    {
        into.MarkUnread();
        if (into.Parent is null && statement.Words.Count > 1) unreadNames.Add(statement.Words[1].Value);
    }

    private void BindLine(Keyword keyword, BoundBlock into, StatementSyntax statement)
    {
        if (statement is BlockSyntax { Open: { } brace } block) bag.NotABlock(brace.Place, statement.Words[0].Value, block.End!.Place.Start.Line);
        bool entry = into.Keyword.Entry == keyword;
        object? value = statement.IsUnread ? null : Read(into, keyword, statement.Words, entry ? into.Keyword.Name : statement.Words[0].Value, entry ? 0 : 1);
        if (entry)
        {
            if (value is null) into.MarkUnread();
            else into.Add(new BoundEntry(statement.Words, value));
            return;
        }
        BoundSetting setting = new(statement.Words, value);
        BoundSetting? earlier = into.Find(keyword);
        into.Add(keyword, setting);
        if (value is not null && earlier is not null && keyword.Repeated != Repeated.All)
            ReportRepeated(keyword, setting, earlier, usesThis: ReferenceEquals(into.Find(keyword), setting));
    }

    private void ReportRepeated(Keyword keyword, BoundSetting setting, BoundSetting earlier, bool usesThis)
    {
        SourcePlace place = setting.Words[0].Place, first = earlier.Words[0].Place;
        bag.RepeatedSetting(place, setting.Words[0].Value, first, usesThis, LineFixes.Repeated(keyword, usesThis ? first : place, usesThis ? place : first));
    }

    private object? Read(BoundBlock into, Keyword keyword, IReadOnlyList<Token> words, string name, int first)
    {
        object? value = keyword.Read(reader.Begin(name, words, first));
        if (value is null || reader.Peek() is not { } extra) return value;
        bool isSetting = into.Keyword.Find(extra.Value) is not null;
        bag.ExtraWords(extra.Place, name, extra.Value, flag: false, isSetting ? null : Fixes.RemoveAfter(reader.Last.Place, words[words.Count - 1].Place), isSetting);
        return value;
    }

    private void BindBlock(BlockKeyword keyword, BoundBlock into, StatementSyntax statement, bool noted)
    {
        object? header = null;
        if (statement.IsUnread || !BlockHeader.Check(keyword, statement, bag, out header))
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
        bound.Header = header;
        bound.End = block.End;
        for (int i = 0; i < block.Members.Count; i++) BindMember(bound, block.Members[i], noted);
        if (block.End!.Kind != TokenKind.CloseBrace) bound.MarkUnread();
        if (keyword.NeedsEntries && block.Members.Count == 0) bag.EmptyList(statement.Words[0].Place, keyword.Name);
    }

    // Unnamed blocks of a kind merge; of named ones keepalived takes the first.
    private BoundBlock? Place(BlockKeyword keyword, BoundBlock into, StatementSyntax statement)
    {
        BoundBlock bound = new(keyword, statement.Words, into) { Number = ++blocks };
        BoundBlock? earlier = keyword.Each ? null : into.Block(keyword, bound.Name);
        if (earlier is not null && keyword.Naming == BlockNaming.None && keyword.Header is null) return earlier;
        if (earlier is not null)
        {
            bool silent = keyword.Naming == BlockNaming.One && !keyword.ReportsRepetition;
            bag.DuplicateName(bound.Place, keyword.Name, bound.Name, earlier.Place, silent);
            return null;
        }
        into.Add(bound);
        return bound;
    }
}

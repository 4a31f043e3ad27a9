using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>The words between a block's keyword and its brace.</summary>
internal static class BlockHeader
{
    /// <summary>Whether keepalived reads the block; reports what is wrong, and gives the value of a header that has one.</summary>
    public static bool Check(BlockKeyword keyword, StatementSyntax statement, DiagnosticBag bag, out object? value)
    {
        value = null;
        return keyword.Header is null ? CheckName(keyword, statement, bag) : Read(keyword, keyword.Header, statement, bag, out value);
    }

    private static bool Read(BlockKeyword keyword, Arg header, StatementSyntax statement, DiagnosticBag bag, out object? value)
    {
        ValueReader reader = new ValueReader(bag).Begin(keyword.Name, statement.Words, 1);
        value = header.ReadValue(reader);
        if (value is not null && reader.Peek() is { } extra)
            bag.ExtraWords(extra.Place, keyword.Name, extra.Value, flag: false, Fixes.RemoveAfter(reader.Last.Place, statement.Words[statement.Words.Count - 1].Place));
        return value is not null;
    }

    private static bool CheckName(BlockKeyword keyword, StatementSyntax statement, DiagnosticBag bag)
    {
        Token first = statement.Words[0];
        int names = statement.Words.Count - 1;
        if (keyword.Naming == BlockNaming.ExactlyOne && names != 1)
        {
            bag.BlockName(first.Place, keyword.Name, names);
            return false;
        }
        int wanted = keyword.Naming == BlockNaming.None ? 0 : 1;
        if (names < wanted) bag.MissingArgument(first.Place, keyword.Name, "a name");
        if (names > wanted) ReportExtra(keyword, statement.Words, wanted, bag);
        return names >= wanted;
    }

    private static void ReportExtra(BlockKeyword keyword, IReadOnlyList<Token> words, int wanted, DiagnosticBag bag)
    {
        Token last = words[wanted], extra = words[wanted + 1];
        bag.ExtraWords(extra.Place, keyword.Name, extra.Value, flag: false, Fixes.RemoveAfter(last.Place, words[words.Count - 1].Place));
    }
}

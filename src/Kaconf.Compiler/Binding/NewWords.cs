using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>Reports the words that came after the keepalived that was asked for.</summary>
internal static class NewWords
{
    /// <summary>Looks at a keyword; what stands in a block that is new itself is reported with the block.</summary>
    public static void Check(BlockKeyword parent, Keyword keyword, IReadOnlyList<Token> words, DiagnosticBag bag)
    {
        if (bag.Version != KeepalivedVersion.V227 || parent.IsNew) return;
        if (!keyword.IsNew) CheckValue(keyword, words, bag);
        else if (keyword is BlockKeyword) bag.NewBlock(words[0].Place, words[0].Value);
        else bag.NewWord(words[0].Place, words[0].Value);
    }

    private static void CheckValue(Keyword keyword, IReadOnlyList<Token> words, DiagnosticBag bag)
    {
        HashSet<string> added = [.. keyword.Words.Where(word => word.IsNew).Select(word => word.Name)];
        if (added.Count == 0) return;
        foreach (Token word in words.Skip(1))
            // Permissions are joined to one word.
            if (word.Value.Split('|').FirstOrDefault(part => added.Contains(part.Trim())) is { } part) bag.NewWord(word.Place, part.Trim());
    }
}

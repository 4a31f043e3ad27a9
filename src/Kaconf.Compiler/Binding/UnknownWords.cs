using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>Reports words that the schema does not have: known to keepalived, or unknown with what may have been meant.</summary>
internal sealed class UnknownWords(DiagnosticBag bag)
{
    /// <summary>Reports a line or a whole block once; true for a word that keepalived knows, which is then no misspelt other one.</summary>
    public bool Report(BlockKeyword parent, StatementSyntax statement)
    {
        Token word = statement.Words[0];
        int? lastLine = statement is BlockSyntax block ? block.End!.Place.Start.Line : null;
        if (KeepalivedNames.Contains(parent.Path, word.Value))
        {
            bag.UnreadKeyword(word.Place, word.Value, lastLine);
            return true;
        }
        string where = parent == KeywordSchema.Root ? "outside a block" : $"in '{parent.Name}'";
        string hint = bag.IsFull(word.Origin.Text.Path) ? "" : Hint(parent, word.Value);
        bag.UnknownKeyword(word.Place, word.Value, where, lastLine, hint);
        return false;
    }

    private static string Hint(BlockKeyword parent, string word)
    {
        if (word.StartsWith("//", StringComparison.Ordinal) || word.StartsWith(";", StringComparison.Ordinal)) return "; comments start with '#' or '!'";
        List<string> elsewhere = [.. KeywordSchema.PathsOf(word).Take(3)];
        if (elsewhere.Count > 0) return $"; it belongs {Places(elsewhere)}";
        string? meant = DidYouMean.Find(word, KeepalivedNames.In(parent.Path).Concat(parent.Children.Select(child => child.Name)));
        return meant is null ? "; expected a keyword of keepalived.conf(5) here" : $"; did you mean '{meant}'?";
    }

    private static string Places(IEnumerable<string> paths) =>
        string.Join(" or ", paths.Select(path => path == "(root)" ? "outside every block" : $"in '{path}'"));
}

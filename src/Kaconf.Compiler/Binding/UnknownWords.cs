using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>Reports words that the schema does not have, with what may have been meant.</summary>
internal sealed class UnknownWords(DiagnosticBag bag)
{
    /// <summary>Reports a line or a whole block once.</summary>
    public void Report(BlockKeyword parent, StatementSyntax statement)
    {
        Token word = statement.Words[0];
        int? lastLine = statement is BlockSyntax block ? block.End!.Place.Start.Line : null;
        string where = parent == KeywordSchema.Root ? "outside a block" : $"in '{parent.Name}'";
        string hint = bag.IsFull(word.Origin.Text.Path) ? "" : Hint(parent, word.Value + (IsAssigned(statement) ? "=" : ""));
        bag.UnknownKeyword(word.Place, word.Value, where, lastLine, hint);
    }

    // $NAME = TEXT
    private static bool IsAssigned(StatementSyntax statement) =>
        statement.Words[0].Value.StartsWith("$", StringComparison.Ordinal) && statement.Words.Count > 1 && statement.Words[1].Value.StartsWith("=", StringComparison.Ordinal);

    private static string Hint(BlockKeyword parent, string word)
    {
        if (FormerKeywords.Find(parent, word) is { } instead) return $"; {instead}";
        if (OddText(word) is { } odd) return $"; {odd}";
        List<string> elsewhere = [.. KeywordSchema.PathsOf(word).Take(3)];
        if (elsewhere.Count > 0) return $"; it belongs {Places(elsewhere)}";
        if (Joined(parent, word) is { } name) return $"; a blank is missing, write '{name} {word.Substring(name.Length)}'";
        string? meant = DidYouMean.Find(word, parent.Children.Select(child => child.Name));
        return meant is null ? "; expected a keyword of keepalived.conf(5) here" : $"; did you mean '{meant}'?";
    }

    // A keyword with its value behind it, which has some character that no keyword has.
    private static string? Joined(BlockKeyword parent, string word) => parent.Children.Select(child => child.Name)
        .Where(name => name.Length < word.Length && word.StartsWith(name, StringComparison.Ordinal) && char.IsLetterOrDigit(word[name.Length]) && word.Skip(name.Length).Any(c => c != '_' && !char.IsLower(c)))
        .OrderByDescending(name => name.Length).FirstOrDefault();

    // What comes into files by copying, merging and habit.
    private static string? OddText(string word)
    {
        if (word.StartsWith("//", StringComparison.Ordinal) || word.StartsWith(";", StringComparison.Ordinal)) return "comments start with '#' or '!'";
        if (word is "..." or "\u2026") return "it stands for what an example leaves out, write that";
        if (word is "<<<<<<<" or "=======" or ">>>>>>>" or "|||||||") return "it looks like the mark of a merge, finish that";
        if (Regex.IsMatch(word, @"^\$?[A-Za-z0-9_]+=", RegexOptions.CultureInvariant))
            return "a definition is written $NAME=TEXT, its name begins with a letter or '_', and no blank stands before '='";
        if (word.StartsWith("include", StringComparison.OrdinalIgnoreCase)) return "an include is written include FILE, in small letters";
        if (word.StartsWith("~", StringComparison.Ordinal)) return "a repetition begins with ~SEQ(, ~SEQx( or ~LST(";
        int invisible = word.ToList().FindIndex(c => c > '\u007F' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
        return invisible < 0 ? null : $"character {invisible + 1} of it is invisible (U+{(int)word[invisible]:X4}), {(invisible > 0 && invisible < word.Length - 1 ? "write a blank instead" : "remove it")}";
    }

    private static string Places(IEnumerable<string> paths) =>
        string.Join(" or ", paths.Select(path => path == "(root)" ? "outside every block" : $"in '{path}'"));
}

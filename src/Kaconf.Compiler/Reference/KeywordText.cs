using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Reference;

/// <summary>What <c>kaconf explain KEYWORD</c> says.</summary>
public static class KeywordText
{
    /// <summary>The entries that a name means: a keyword, or "block/keyword" with as many outer blocks as are needed to tell it from others.</summary>
    public static IReadOnlyList<KeywordEntry> Find(string name)
    {
        string wanted = "/" + name.Trim('/');
        return [.. KeywordEntry.All().Where(entry => $"/{(entry.Path == "(root)" ? "" : entry.Path + "/")}{entry.Name}".EndsWith(wanted, System.StringComparison.Ordinal))];
    }

    /// <summary>Every name that can be asked for.</summary>
    public static IEnumerable<string> Names() => KeywordEntry.All().Select(entry => entry.Name).Concat(LanguageForms.All.Select(form => form.Key)).Distinct();

    /// <summary>The lines for keywords that say the same, in all their blocks.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<KeywordEntry> same)
    {
        KeywordEntry entry = same[0];
        yield return $"{entry.Name} {entry.Expected}".TrimEnd();
        string doc = entry.Doc.Length > 0 || entry.Word is null ? entry.Doc : $"A word of {entry.Row.Name}: {entry.Row.Doc}";
        if (doc.Length > 0) yield return $"  {doc}";
        yield return $"  in        {string.Join(", ", same.Select(item => item.Path == "(root)" ? "the file itself" : item.Path))}";
        if (entry.Word is null && entry.Row is not BlockKeyword) yield return $"  default   {entry.Default}";
        if (entry.Word is null && entry.Row.Words.Count > 0) yield return $"  words     {string.Join(", ", entry.Row.Words.Select(word => word.Name))}";
        if (entry.Word is null && entry.Row is BlockKeyword block) yield return $"  inside    {Inside(block)}";
        if (entry.Word is null && entry.Row.Repeated != Repeated.LastWins) yield return $"  repeated  {Again(entry.Row.Repeated)}";
        yield return $"  since     {(entry.IsNew ? "after keepalived 2.2.7" : "keepalived 2.2.7 or before")}";
        if (entry.Instead is { } instead) yield return $"  old       {instead}";
        yield return $"  Kaconf    {State(entry)}";
    }

    private static string Inside(BlockKeyword block) => block.Entry is { } entry
        ? $"lines of {entry.Expected}" : string.Join(", ", block.Children.Select(child => child.Name));

    private static string Again(Repeated repeated) => repeated switch
    {
        Repeated.FirstWins => "the first line counts",
        Repeated.TrueStays => "once on, it stays on",
        _ => "every line counts",
    };

    private static string State(KeywordEntry entry) => entry.Support switch
    {
        Support.Supported => "supported",
        Support.NoEffect => $"read, no effect: {entry.NoEffect}",
        _ => $"checked, not acted on yet: {entry.NotYet}",
    };
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Reference;

/// <summary>How far Kaconf goes along with a keyword.</summary>
public enum Support
{
    /// <summary>The site acts on it.</summary>
    Supported,

    /// <summary>It is read, and it has no effect, as in keepalived.</summary>
    NoEffect,

    /// <summary>It is checked, and the site does not act on it.</summary>
    NotYet,
}

/// <summary>A keyword in its block, or a word inside the values of a keyword.</summary>
/// <param name="Path">The blocks from the outside in, joined by '/'; "(root)" outside all.</param>
/// <param name="Row">The keyword; for a word, the keyword in whose value it stands.</param>
/// <param name="Word">The word inside the value, or null.</param>
/// <param name="NotYet">The feature that is not there yet, of the row or of a block around it.</param>
public sealed record KeywordEntry(string Path, Keyword Row, ValueWord? Word, string? NotYet)
{
    /// <summary>The word as written.</summary>
    public string Name => Word?.Name ?? Row.Name;

    /// <summary>What must follow it.</summary>
    public string Expected => Word is null ? Row.Expected : Word.Expected;

    /// <summary>One line for people.</summary>
    public string Doc => Word is null ? Row.Doc : Word.Doc;

    /// <summary>Why it has no effect, or null.</summary>
    public string? NoEffect => Word is null ? Row.NoEffect : Word.NoEffect;

    /// <summary>What to write instead, or null.</summary>
    public string? Instead => Word is null ? Row.Instead : Word.Instead;

    /// <summary>Whether keepalived 2.2.7 does not know it.</summary>
    public bool IsNew => Row.IsNew || Word is { IsNew: true };

    /// <summary>How far Kaconf goes along.</summary>
    public Support Support => NoEffect is not null ? Support.NoEffect : NotYet is not null ? Support.NotYet : Support.Supported;

    /// <summary>The value where the file gives none, and where it comes from.</summary>
    public string Default => Word is not null || Row is BlockKeyword ? "" : string.Join(", else ", [.. Sources(), Row.DefaultText]);

    /// <summary>Every keyword and word of the schema, block by block.</summary>
    public static IEnumerable<KeywordEntry> All() => In(KeywordSchema.Root, null);

    // "retry of real_server", "of virtual_server".
    private IEnumerable<string> Sources()
    {
        string known = "";
        for (Keyword? source = Row.Source; source is not null; source = source.Source)
        {
            yield return $"{(source.Name == known ? "" : source.Name)}{HomeOf(source)}".TrimStart();
            known = source.Name;
        }
        if (Row.Sibling is { } sibling) yield return sibling.Name;
    }

    // A row that several blocks share comes from the one around this entry.
    private string HomeOf(Keyword row)
    {
        List<BlockKeyword> homes = [.. KeywordSchema.Blocks(KeywordSchema.Root).Where(block => block.Children.Contains(row))];
        BlockKeyword home = homes.FirstOrDefault(block => Path.StartsWith(block.Path, System.StringComparison.Ordinal)) ?? homes[0];
        return home.Path == Path ? "" : $" of {home.Name}";
    }

    private static IEnumerable<KeywordEntry> In(BlockKeyword block, string? notYet)
    {
        if (block.Entry is { } entry) foreach (KeywordEntry word in Words(block.Path, entry, entry.Words, notYet)) yield return word;
        foreach (Keyword row in block.Children)
        {
            string? feature = row.NotYet ?? (row as Alias)?.Target.NotYet ?? notYet;
            yield return new KeywordEntry(block.Path, row, null, feature);
            foreach (KeywordEntry word in Words($"{(block.Path == "(root)" ? "" : block.Path + "/")}{row.Name}", row, row.Words, feature)) yield return word;
        }
        foreach (BlockKeyword inner in block.Children.OfType<BlockKeyword>())
            foreach (KeywordEntry found in In(inner, inner.NotYet ?? notYet)) yield return found;
    }

    private static IEnumerable<KeywordEntry> Words(string path, Keyword row, IReadOnlyList<ValueWord> words, string? notYet)
    {
        foreach (ValueWord word in words)
        {
            yield return new KeywordEntry(path, row, word, word.NotYet ?? notYet);
            foreach (KeywordEntry inner in Words($"{path}/{word.Name}", row, word.Words, word.NotYet ?? notYet)) yield return inner;
        }
    }
}

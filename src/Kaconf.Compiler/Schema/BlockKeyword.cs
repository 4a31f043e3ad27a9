using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>What follows the keyword of a block.</summary>
public enum BlockNaming
{
    /// <summary>Nothing; several blocks count as one.</summary>
    None,

    /// <summary>One name; keepalived skips the block otherwise, and skips a second block with the name.</summary>
    ExactlyOne,

    /// <summary>A name; further words are ignored, and of two blocks with one name the first counts.</summary>
    One,
}

/// <summary>A keyword that opens a block of settings, or of entries.</summary>
/// <param name="name">The word.</param>
/// <param name="path">The keywords from the outside in, joined by '/'; "(root)" for the file.</param>
/// <param name="doc">One line for people.</param>
/// <param name="children">The settings and blocks that may stand inside.</param>
public sealed class BlockKeyword(string name, string path, string doc, IReadOnlyList<Keyword> children) : Keyword(name, doc)
{
    private Dictionary<string, Keyword>? index;

    /// <summary>The keywords from the outside in, joined by '/'; "(root)" for the file.</summary>
    public string Path { get; } = path;

    /// <summary>The settings and blocks that may stand inside.</summary>
    public IReadOnlyList<Keyword> Children { get; } = children;

    /// <summary>What follows the keyword, if it is a name or nothing.</summary>
    public BlockNaming Naming { get; init; }

    /// <summary>Whether keepalived reports a second block of one name although further words are ignored.</summary>
    public bool ReportsRepetition { get; init; }

    /// <summary>What follows the keyword, if it is more than a name: <c>virtual_server IP PORT</c>.</summary>
    public Arg? Header { get; init; }

    /// <summary>Whether every block of this keyword stands for itself, whatever its name.</summary>
    public bool Each { get; init; }

    /// <summary>The shape of each line inside, for a list.</summary>
    public Keyword? Entry { get; init; }

    /// <summary>Whether keepalived complains about a list without entries.</summary>
    public bool NeedsEntries { get; init; }

    /// <inheritdoc/>
    public override string Expected => Header?.Expected ?? (Naming == BlockNaming.None ? "" : "NAME");

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Header?.Words ?? [];

    /// <summary>The row of a keyword inside, or null.</summary>
    public Keyword? Find(string word)
    {
        if (index is null)
        {
            Dictionary<string, Keyword> built = new(Children.Count);
            foreach (Keyword child in Children) built.Add(child.Name, child);
            index = built;
        }
        return index.TryGetValue(word, out Keyword? keyword) ? keyword : null;
    }

    /// <inheritdoc/>
    internal override object? Read(ValueReader reader) => null;
}

using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>Which of several lines with one keyword keepalived uses.</summary>
public enum Repeated
{
    /// <summary>The last one.</summary>
    LastWins,

    /// <summary>The first one.</summary>
    FirstWins,

    /// <summary>The last one, but once true it stays true.</summary>
    TrueStays,
}

/// <summary>A word of keepalived.conf in one kind of block.</summary>
public abstract class Keyword(string name, string doc)
{
    /// <summary>The word as written; an entry of a list has a name in angle brackets.</summary>
    public string Name { get; } = name;

    /// <summary>One line for people.</summary>
    public string Doc { get; } = doc;

    /// <summary>What keepalived does with the same keyword given twice.</summary>
    public Repeated Repeated { get; init; }

    /// <summary>Reads the words after the keyword; null when they are no value, which is then reported.</summary>
    internal abstract object? Read(ValueReader reader);
}

/// <summary>A setting: its value's shape and range, and the value where the file gives none.</summary>
public sealed class Keyword<T>(string name, Arg<T> shape, T defaultValue, string doc) : Keyword(name, doc)
{
    /// <summary>What the words after it must be.</summary>
    public Arg<T> Shape { get; } = shape;

    /// <summary>The value where the file gives none and nothing is inherited.</summary>
    public T Default { get; } = defaultValue;

    /// <inheritdoc/>
    internal override object? Read(ValueReader reader) => Shape.TryRead(reader, out T value) ? value : null;
}

/// <summary>What follows the keyword of a block.</summary>
public enum BlockNaming
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One name; keepalived skips the block otherwise, and skips a second block with the name.</summary>
    ExactlyOne,

    /// <summary>A name; further words are ignored.</summary>
    One,
}

/// <summary>A keyword that opens a block of settings, or of entries.</summary>
public sealed class BlockKeyword(string name, string path, string doc, IReadOnlyList<Keyword> children) : Keyword(name, doc)
{
    /// <summary>The keywords from the outside in, joined by '/'; "(root)" for the file.</summary>
    public string Path { get; } = path;

    /// <summary>The settings and blocks that may stand inside.</summary>
    public IReadOnlyList<Keyword> Children { get; } = children;

    /// <summary>What follows the keyword.</summary>
    public BlockNaming Naming { get; init; }

    /// <summary>The shape of each line inside, for a list.</summary>
    public Keyword? Entry { get; init; }

    /// <summary>Whether keepalived complains about a list without entries.</summary>
    public bool NeedsEntries { get; init; }

    /// <inheritdoc/>
    internal override object? Read(ValueReader reader) => null;
}

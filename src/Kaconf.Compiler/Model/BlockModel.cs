using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Model;

/// <summary>A setting of a block that has another value than the default.</summary>
/// <param name="Keyword">Its row.</param>
/// <param name="Value">Of the row's type.</param>
/// <param name="IsInherited">Whether it comes from an outer block or from <c>global_defs</c>.</param>
public sealed record SettingModel(Keyword Keyword, object Value, bool IsInherited);

/// <summary>The meaning of a block by the rows of the schema, whether the runtime acts on them or not. Compares by value.</summary>
/// <param name="keyword">Its row.</param>
/// <param name="name">Its name, or all words of its header, or "".</param>
/// <param name="header">The value of its header, or null.</param>
public sealed class BlockModel(BlockKeyword keyword, string name, object? header) : IEquatable<BlockModel>
{
    // Arrays of their own: rules ask large sites for them many million times.
    private readonly SettingModel[] settings = [];
    private readonly object[] entries = [];
    private readonly BlockModel[] blocks = [];

    /// <summary>Its row.</summary>
    public BlockKeyword Keyword { get; } = keyword;

    /// <summary>Its name, or all words of its header, or "".</summary>
    public string Name { get; } = name;

    /// <summary>The value of its header, or null.</summary>
    public object? Header { get; } = header;

    /// <summary>Tells it from the other blocks of its <see cref="Provenance"/>; no part of its meaning.</summary>
    internal int Number { get; set; }

    /// <summary>The settings that are given or inherited; of a row where <see cref="Repeated.All"/> lines count, one for each.</summary>
    public IReadOnlyList<SettingModel> Settings { get => settings; init => settings = ArrayOf(value); }

    /// <summary>The values of a list's entries.</summary>
    public IReadOnlyList<object> Entries { get => entries; init => entries = ArrayOf(value); }

    /// <summary>The blocks inside, in order.</summary>
    public IReadOnlyList<BlockModel> Blocks { get => blocks; init => blocks = ArrayOf(value); }

    /// <summary>The value in effect: given, inherited, or the row's default.</summary>
    public T Get<T>(Keyword<T> row) => Find(row) is { Value: T value } ? value : row.Default;

    /// <summary>Every value of a row where all lines count.</summary>
    public IEnumerable<T> GetAll<T>(Keyword<T> row) => Settings.Where(setting => setting.Keyword == row).Select(setting => (T)setting.Value);

    /// <summary>The setting of a row, or null where the default counts.</summary>
    public SettingModel? Find(Keyword row)
    {
        foreach (SettingModel setting in settings) if (setting.Keyword == row) return setting;
        return null;
    }

    /// <summary>Whether the block itself gives a setting.</summary>
    public bool IsGiven(Keyword row) => Find(row) is { IsInherited: false };

    /// <summary>The blocks of a row, in order.</summary>
    public IReadOnlyList<BlockModel> Of(BlockKeyword row)
    {
        // Asked of every block by many rules, and mostly in vain.
        List<BlockModel>? found = null;
        foreach (BlockModel block in blocks) if (block.Keyword == row) (found ??= new(1)).Add(block);
        return found ?? (IReadOnlyList<BlockModel>)[];
    }

    /// <summary>The entries of a list inside, each of the list's type; none where there is no such list.</summary>
    public IReadOnlyList<T> EntriesOf<T>(BlockKeyword row)
    {
        List<T>? found = null;
        foreach (BlockModel block in blocks)
        {
            if (block.Keyword != row) continue;
            found ??= new(block.entries.Length);
            foreach (object entry in block.entries) found.Add((T)entry);
        }
        return found ?? (IReadOnlyList<T>)[];
    }

    /// <inheritdoc/>
    public bool Equals(BlockModel? other) => ReferenceEquals(this, other) || (other is not null && Keyword == other.Keyword && Name == other.Name
        && Equals(Header, other.Header) && Settings.SequenceEqual(other.Settings) && Entries.SequenceEqual(other.Entries) && Blocks.SequenceEqual(other.Blocks));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockModel);

    /// <inheritdoc/>
    public override int GetHashCode() => (Name.GetHashCode() * 31) ^ settings.Length ^ (blocks.Length << 8) ^ (entries.Length << 16);

    private static T[] ArrayOf<T>(IReadOnlyList<T> items) => items as T[] ?? [.. items];
}

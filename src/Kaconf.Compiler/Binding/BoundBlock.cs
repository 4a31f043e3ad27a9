using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>A block whose words have been read by the schema.</summary>
/// <param name="keyword">Its row.</param>
/// <param name="words">The line that opened it; none for the file itself.</param>
/// <param name="parent">The block it stands in; null for the file itself.</param>
public sealed class BoundBlock(BlockKeyword keyword, IReadOnlyList<Token> words, BoundBlock? parent)
{
    private InnerBlocks? inner;
    private string? name;

    /// <summary>Its row.</summary>
    public BlockKeyword Keyword { get; } = keyword;

    /// <summary>The line that opened it.</summary>
    public IReadOnlyList<Token> Words { get; } = words;

    /// <summary>The block it stands in; null for the file itself.</summary>
    public BoundBlock? Parent { get; } = parent;

    /// <summary>Tells it from the other blocks of its node: their order from 1, and 0 for the file itself.</summary>
    internal int Number { get; init; }

    /// <summary>What followed the keyword as a value, where the row has a <see cref="BlockKeyword.Header"/>.</summary>
    public object? Header { get; internal set; }

    /// <summary>Its closing brace, or the end of the file where that is missing; of blocks that count as one, the last one's; null for the file itself.</summary>
    public Token? End { get; internal set; }

    /// <summary>Its name, or all words of its header, or "".</summary>
    public string Name => name ??= Keyword.Header is not null ? string.Join(" ", Words.Skip(1).Select(word => word.Value))
        : Words.Count > 1 && Keyword.Naming != BlockNaming.None ? Words[1].Value : "";

    /// <summary>Where its name stands, else its keyword.</summary>
    public SourcePlace Place => Words[Words.Count > 1 && (Keyword.Header is not null || Keyword.Naming != BlockNaming.None) ? 1 : 0].Place;

    /// <summary>The blocks inside, in order.</summary>
    public IReadOnlyList<BoundBlock> Blocks => inner?.All ?? [];

    /// <summary>The lines of a list.</summary>
    public IReadOnlyList<BoundEntry> Entries { get; private set; } = [];

    /// <summary>Whether a line inside could not be read: it may have been any setting that seems to be absent.</summary>
    public bool HasUnread { get; private set; }

    /// <summary>The rows of the settings that are given, in order.</summary>
    public IEnumerable<Keyword> Given => Lines.Select(given => given.Keyword);

    /// <summary>The lines of the settings that are given, in order.</summary>
    internal List<SettingLines> Lines { get; } = [];

    /// <summary>Whether a line gives a setting, with a good value or without.</summary>
    public bool IsGiven(Keyword row) => LinesOf(row) is not null;

    /// <summary>All lines that gave a setting.</summary>
    public IReadOnlyList<BoundSetting> All(Keyword row) => LinesOf(row)?.All ?? [];

    /// <summary>The line that keepalived uses, or null.</summary>
    public BoundSetting? Find(Keyword row) => LinesOf(row)?.Winner;

    /// <summary>The line that keepalived uses of those before a position, or null.</summary>
    public BoundSetting? FindBefore(Keyword row, long position) => LinesOf(row)?.WinnerBefore(position);

    /// <summary>Whether a setting is given with a value that could be read.</summary>
    public bool Has(Keyword row) => Find(row) is not null;

    /// <summary>The value that keepalived uses, else the row's default.</summary>
    public T Get<T>(Keyword<T> row) => Find(row) is { Value: T value } ? value : row.Default;

    /// <summary>The first block of a row, or null.</summary>
    public BoundBlock? Block(BlockKeyword row) => inner?.Find(row);

    /// <summary>The block of a row and name, or null.</summary>
    public BoundBlock? Block(BlockKeyword row, string name) => inner?.Find(row, name);

    /// <summary>The same of a block inside as well, however deep.</summary>
    internal bool HasUnreadInside { get; private set; }

    internal void MarkUnread()
    {
        HasUnread = true;
        for (BoundBlock? block = this; block is not null; block = block.Parent) block.HasUnreadInside = true;
    }

    /// <summary>The position of its last setting.</summary>
    internal long LastPosition { get; private set; }

    internal void Add(Keyword row, BoundSetting setting)
    {
        LastPosition = System.Math.Max(LastPosition, setting.Position);
        SettingLines? lines = LinesOf(row);
        if (lines is null) Lines.Add(lines = new SettingLines(row));
        lines.Add(setting);
    }

    /// <summary>Gives a setting by a line that is another one's.</summary>
    internal void Insert(Keyword row, BoundSetting setting)
    {
        SettingLines? lines = LinesOf(row);
        if (lines is null) Add(row, setting);
        else lines.Insert(setting);
    }

    internal void Add(BoundEntry entry)
    {
        // Most lists have one entry.
        if (Entries is not List<BoundEntry> list) Entries = list = new List<BoundEntry>(1);
        list.Add(entry);
    }

    /// <summary>Leaves only the entries that count.</summary>
    internal void Keep(IReadOnlyList<BoundEntry> entries) => Entries = entries;

    internal void Add(BoundBlock block) => (inner ??= new InnerBlocks()).Add(block);

    private SettingLines? LinesOf(Keyword row)
    {
        foreach (SettingLines lines in Lines) if (lines.Keyword == row) return lines;
        return null;
    }
}

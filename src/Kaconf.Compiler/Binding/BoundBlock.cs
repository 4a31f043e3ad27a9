using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>A line that gave a setting.</summary>
/// <param name="Words">The keyword and what follows it.</param>
/// <param name="Value">The value, or null when it could not be read, which is reported.</param>
public sealed record BoundSetting(IReadOnlyList<Token> Words, object? Value)
{
    /// <summary>Offset in the file, to tell what comes first.</summary>
    public int Position => Words[0].Span.Start;

    /// <summary>The value if there is one, else the keyword.</summary>
    public SourcePlace Place => Words[Words.Count > 1 ? 1 : 0].Place;
}

/// <summary>A line of a list whose value could be read.</summary>
public sealed record BoundEntry(Token First, object Value);

/// <summary>A block whose words have been read by the schema. Blocks of one keyword inside a block are one.</summary>
/// <param name="keyword">Its row.</param>
/// <param name="words">The line that opened it.</param>
public sealed class BoundBlock(BlockKeyword keyword, IReadOnlyList<Token> words)
{
    private readonly Dictionary<Keyword, List<BoundSetting>> settings = [];

    /// <summary>Its row.</summary>
    public BlockKeyword Keyword { get; } = keyword;

    /// <summary>The line that opened it.</summary>
    public IReadOnlyList<Token> Words { get; } = words;

    /// <summary>Its name, or "".</summary>
    public string Name => Words.Count > 1 && Keyword.Naming != BlockNaming.None ? Words[1].Value : "";

    /// <summary>Where its name stands, else its keyword.</summary>
    public SourcePlace Place => Words[Name.Length > 0 ? 1 : 0].Place;

    /// <summary>The blocks inside, by row.</summary>
    public Dictionary<BlockKeyword, BoundBlock> Blocks { get; } = [];

    /// <summary>The lines of a list.</summary>
    public List<BoundEntry> Entries { get; } = [];

    /// <summary>The rows of the settings that are given.</summary>
    public IEnumerable<Keyword> Given => settings.Keys;

    /// <summary>All lines that gave a setting.</summary>
    public IReadOnlyList<BoundSetting> All(Keyword keyword) => settings.TryGetValue(keyword, out List<BoundSetting>? list) ? list : [];

    /// <summary>The line that keepalived uses, or null.</summary>
    /// <param name="before">Only lines before this offset.</param>
    public BoundSetting? Find(Keyword keyword, int before = int.MaxValue)
    {
        IEnumerable<BoundSetting> good = All(keyword).Where(setting => setting.Value is not null && setting.Position < before);
        return keyword.Repeated == Repeated.LastWins ? good.LastOrDefault() : good.FirstOrDefault();
    }

    /// <summary>Whether a setting is given with a value that could be read.</summary>
    public bool Has(Keyword keyword) => Find(keyword) is not null;

    /// <summary>The value that keepalived uses, else the row's default.</summary>
    public T Get<T>(Keyword<T> keyword, int before = int.MaxValue) => Find(keyword, before) is { Value: T value } ? value : keyword.Default;

    internal void Add(Keyword keyword, BoundSetting setting)
    {
        if (!settings.TryGetValue(keyword, out List<BoundSetting>? list)) settings[keyword] = list = [];
        list.Add(setting);
    }
}

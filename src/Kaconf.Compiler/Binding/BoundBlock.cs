using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>A line that gave a setting.</summary>
/// <param name="Words">The keyword and what follows it.</param>
/// <param name="Value">The value, or null when it could not be read, which is reported.</param>
public sealed record BoundSetting(IReadOnlyList<Token> Words, object? Value)
{
    /// <summary>Tells what comes first.</summary>
    public long Position => Words[0].Order;

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

    // Each line of a keyword that beat those before it, so the last one is in use.
    private readonly Dictionary<Keyword, List<BoundSetting>> winners = [];

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

    /// <summary>Whether a line inside could not be read: it may have been any setting that seems to be absent.</summary>
    public bool HasUnread { get; private set; }

    /// <summary>The rows of the settings that are given.</summary>
    public IEnumerable<Keyword> Given => settings.Keys;

    /// <summary>All lines that gave a setting.</summary>
    public IReadOnlyList<BoundSetting> All(Keyword keyword) => settings.TryGetValue(keyword, out List<BoundSetting>? list) ? list : [];

    /// <summary>The line that keepalived uses, or null.</summary>
    public BoundSetting? Find(Keyword keyword) => winners.TryGetValue(keyword, out List<BoundSetting>? won) ? won[won.Count - 1] : null;

    /// <summary>The line that keepalived uses of those before a position, or null.</summary>
    public BoundSetting? FindBefore(Keyword keyword, long position)
    {
        if (!winners.TryGetValue(keyword, out List<BoundSetting>? won)) return null;
        int low = 0, high = won.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (won[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? won[low - 1] : null;
    }

    /// <summary>Whether a setting is given with a value that could be read.</summary>
    public bool Has(Keyword keyword) => Find(keyword) is not null;

    /// <summary>The value that keepalived uses, else the row's default.</summary>
    public T Get<T>(Keyword<T> keyword) => Find(keyword) is { Value: T value } ? value : keyword.Default;

    internal void MarkUnread() => HasUnread = true;

    internal void Add(Keyword keyword, BoundSetting setting)
    {
        bool beats = Beats(keyword, setting, Find(keyword));
        Append(settings, keyword, setting);
        if (beats) Append(winners, keyword, setting);
    }

    private static void Append(Dictionary<Keyword, List<BoundSetting>> lists, Keyword keyword, BoundSetting setting)
    {
        if (!lists.TryGetValue(keyword, out List<BoundSetting>? list)) lists[keyword] = list = [];
        list.Add(setting);
    }

    private static bool Beats(Keyword keyword, BoundSetting setting, BoundSetting? earlier) => setting.Value is not null && (earlier is null || keyword.Repeated switch
    {
        Repeated.FirstWins => false,
        Repeated.TrueStays => setting.Value is true || earlier.Value is not true,
        _ => true,
    });
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Model;

/// <summary>
/// Where the model came from: a side table from a block of the model to the block of the text, so that the model itself holds no places.
/// A setting is named by its way inside the block: "priority", "authentication/auth_pass", "virtual_ipaddress/0" for the first
/// entry, "" for the block itself.
/// </summary>
public sealed class Provenance
{
    // By the numbers of the models.
    private readonly List<BoundBlock> sources = [];
    private readonly HashSet<Keyword> rows = [];

    /// <summary>Notes where a block came from.</summary>
    public void Set(BlockModel model, BoundBlock source)
    {
        model.Number = sources.Count;
        sources.Add(source);
        rows.Add(source.Keyword);
        foreach (SettingLines lines in source.Lines) rows.Add(lines.Keyword);
    }

    /// <summary>The block of the text.</summary>
    public BoundBlock Of(BlockModel model) => sources[model.Number];

    /// <summary>The rows of all blocks, and of the settings that they give.</summary>
    public IReadOnlyCollection<Keyword> Rows => rows;

    /// <summary>Whether any block is of a row, or has a setting of it, given or inherited.</summary>
    public bool Uses(Keyword row) => rows.Contains(row) || (row.Source is { } source && Uses(source)) || (row.Sibling is { } sibling && Uses(sibling));

    /// <summary>The place of a setting, or null when the file does not give it.</summary>
    public SourcePlace? Find(BlockModel model, string setting)
    {
        (BoundBlock? block, string name) = Walk(Of(model), setting);
        if (block is null) return null;
        if (name.Length == 0) return block.Words.Count > 0 ? block.Place : null;
        if (name[0] is >= '0' and <= '9' && int.TryParse(name, out int index)) return index < block.Entries.Count ? block.Entries[index].First.Place : null;
        return block.Keyword.Find(name) switch
        {
            null => null,
            BlockKeyword inner => block.Block(inner)?.Place,
            Keyword row => (block.Find(row) ?? block.All(row).LastOrDefault())?.Place,
        };
    }

    /// <summary>The place of a setting, else of its block.</summary>
    public SourcePlace Of(BlockModel model, string setting) => Find(model, setting) ?? Of(model).Place;

    /// <summary>
    /// Whether the model has what the file means: false where the setting could not be read, and where it seems to be absent
    /// but a line that could not be read may have been it.
    /// </summary>
    public bool Knows(BlockModel model, string setting)
    {
        (BoundBlock? block, string name) = Walk(Of(model), setting);
        if (block?.Keyword.Find(name) is { } row and not BlockKeyword && block.IsGiven(row)) return block.Has(row);
        if (block?.Keyword.Find(name) is BlockKeyword inner && block.Block(inner) is { } list) return !list.HasUnread;
        for (BoundBlock? outer = block ?? Of(model); outer?.Parent is not null; outer = outer.Parent) if (outer.HasUnread) return false;
        return true;
    }

    // The block that a setting is in, and the last part of its way.
    private static (BoundBlock? Block, string Name) Walk(BoundBlock block, string setting)
    {
        if (setting.IndexOf('/') < 0) return (block, setting);
        string[] parts = setting.Split('/');
        BoundBlock? current = block;
        foreach (string part in parts.Take(parts.Length - 1))
            current = current?.Keyword.Find(part) is BlockKeyword inner ? current.Block(inner) : null;
        return (current, parts[parts.Length - 1]);
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Turns a bound block and all blocks in it into the model, with what they inherit.</summary>
internal sealed class BlockLowering(BoundDocument document, Provenance provenance)
{
    private readonly Dictionary<BlockKeyword, Keyword[]> inheriting = [];
    private readonly List<SettingModel> settings = [];

    // By the numbers of the blocks.
    private readonly BlockModel?[] done = new BlockModel?[document.BlockCount];

    /// <summary>The model of a block; the same one each time.</summary>
    public BlockModel Lower(BoundBlock block)
    {
        if (done[block.Number] is { } known) return known;
        BlockModel model = new(block.Keyword, block.Name, block.Header)
        {
            Settings = Settings(block),
            Entries = Entries(block),
            Blocks = Blocks(block),
        };
        provenance.Set(model, block);
        return done[block.Number] = model;
    }

    private SettingModel[] Settings(BoundBlock block)
    {
        settings.Clear();
        foreach (SettingLines lines in block.Lines)
        {
            if (lines.Keyword.Repeated == Repeated.All) settings.AddRange(EachOf(lines));
            else if (lines.Winner?.Value is { } value) settings.Add(new SettingModel(lines.Keyword, value, false));
        }
        foreach (Keyword row in Inheriting(block.Keyword))
            if (!block.Has(row) && Inheritance.Find(document.Globals, block, row)?.Value is { } value) settings.Add(new SettingModel(row, value, true));
        return settings.Count == 0 ? [] : [.. settings];
    }

    private static IEnumerable<SettingModel> EachOf(SettingLines lines) =>
        lines.All.Where(line => line.Value is not null).Select(line => new SettingModel(lines.Keyword, line.Value!, false));

    private static object[] Entries(BoundBlock block)
    {
        object[] entries = block.Entries.Count == 0 ? [] : new object[block.Entries.Count];
        for (int i = 0; i < entries.Length; i++) entries[i] = block.Entries[i].Value;
        return entries;
    }

    private BlockModel[] Blocks(BoundBlock block)
    {
        BlockModel[] blocks = block.Blocks.Count == 0 ? [] : new BlockModel[block.Blocks.Count];
        for (int i = 0; i < blocks.Length; i++) blocks[i] = Lower(block.Blocks[i]);
        return blocks;
    }

    // The rows of a kind of block that may inherit something here.
    private Keyword[] Inheriting(BlockKeyword keyword)
    {
        if (!inheriting.TryGetValue(keyword, out Keyword[]? rows)) inheriting[keyword] = rows = [.. keyword.Children.Where(row => row.Sibling is not null || MayInherit(keyword, row))];
        return rows;
    }

    private bool MayInherit(BlockKeyword keyword, Keyword row)
    {
        bool isOutermost = KeywordSchema.Root.Children.Contains(keyword);
        for (Keyword? source = row.Source; source is not null; source = source.Source)
            if (!isOutermost || document.Globals.IsGiven(source) || document.Root.IsGiven(source)) return true;
        return false;
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Turns a bound block and all blocks in it into the model, with what they inherit.</summary>
internal sealed class BlockLowering(BoundBlock globals, Provenance provenance)
{
    private readonly Dictionary<BlockKeyword, Keyword[]> inheriting = [];
    private readonly Dictionary<BoundBlock, BlockModel> done = [];

    /// <summary>The model of a block; the same one each time.</summary>
    public BlockModel Lower(BoundBlock block)
    {
        if (done.TryGetValue(block, out BlockModel? known)) return known;
        BlockModel model = new(block.Keyword, block.Name, block.Header)
        {
            Settings = Settings(block),
            Entries = block.Entries.Count == 0 ? [] : [.. block.Entries.Select(entry => entry.Value)],
            Blocks = block.Blocks.Count == 0 ? [] : [.. block.Blocks.Select(Lower)],
        };
        provenance.Set(model, block);
        return done[block] = model;
    }

    private List<SettingModel> Settings(BoundBlock block)
    {
        List<SettingModel> settings = [];
        foreach (Keyword row in block.Given)
        {
            if (row.Repeated == Repeated.All)
                settings.AddRange(block.All(row).Where(line => line.Value is not null).Select(line => new SettingModel(row, line.Value!, false)));
            else if (block.Find(row)?.Value is { } value) settings.Add(new SettingModel(row, value, false));
        }
        foreach (Keyword row in Inheriting(block.Keyword))
            if (!block.Has(row) && Inheritance.Find(globals, block, row)?.Value is { } value) settings.Add(new SettingModel(row, value, true));
        return settings;
    }

    private Keyword[] Inheriting(BlockKeyword keyword)
    {
        if (!inheriting.TryGetValue(keyword, out Keyword[]? rows)) inheriting[keyword] = rows = [.. keyword.Children.Where(row => row.Source is not null || row.Sibling is not null)];
        return rows;
    }
}

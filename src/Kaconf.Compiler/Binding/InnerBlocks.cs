using System.Collections.Generic;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>The blocks that stand in a block.</summary>
internal sealed class InnerBlocks
{
    // With more than this, they are found by an index.
    private const int Few = 8;

    private readonly List<BoundBlock> all = [];
    private Dictionary<BlockKeyword, Dictionary<string, BoundBlock>>? index;

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<BoundBlock> All => all;

    /// <summary>The first one of a row, or null.</summary>
    public BoundBlock? Find(BlockKeyword row)
    {
        foreach (BoundBlock block in all) if (block.Keyword == row) return block;
        return null;
    }

    /// <summary>The one of a row and name, or null.</summary>
    public BoundBlock? Find(BlockKeyword row, string name)
    {
        if (row.Each) return null;
        if (index is not null) return index.TryGetValue(row, out Dictionary<string, BoundBlock>? named) && named.TryGetValue(name, out BoundBlock? found) ? found : null;
        foreach (BoundBlock block in all) if (block.Keyword == row && block.Name == name) return block;
        return null;
    }

    /// <summary>Adds one behind the others.</summary>
    public void Add(BoundBlock block)
    {
        all.Add(block);
        if (all.Count <= Few) return;
        if (index is not null)
        {
            Index(block);
            return;
        }
        index = [];
        foreach (BoundBlock earlier in all) Index(earlier);
    }

    private void Index(BoundBlock block)
    {
        if (block.Keyword.Each) return;
        if (!index!.TryGetValue(block.Keyword, out Dictionary<string, BoundBlock>? named)) index[block.Keyword] = named = [];
        if (!named.ContainsKey(block.Name)) named.Add(block.Name, block);
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>What the lowering of a node's blocks shares.</summary>
internal sealed record NodeContext(string Node, BoundDocument Document, Provenance Provenance, DiagnosticBag Bag)
{
    private readonly BlockLowering blocks = new(Document, Provenance);

    /// <summary>All <c>global_defs</c>; an empty block when there is none.</summary>
    public BoundBlock Globals => Document.Globals;

    /// <summary>The model of a block by its rows.</summary>
    public BlockModel Model(BoundBlock block) => blocks.Lower(block);

    /// <summary>The value in effect: given, inherited, or the row's default.</summary>
    public T Get<T>(BoundBlock block, Keyword<T> row) => (block.Find(row) ?? Inheritance.Find(Globals, block, row)) is { Value: T value } ? value : row.Default;

    /// <summary>The values of a list in an instance, each once; a repetition is reported.</summary>
    /// <param name="block">The instance.</param>
    /// <param name="list">The list.</param>
    /// <param name="key">What makes an entry a repetition of another.</param>
    public List<(T Value, BoundEntry Entry)> Entries<T>(BoundBlock block, BlockKeyword list, Func<T, object> key)
    {
        if (block.Block(list) is not { } bound) return [];
        if (bound.Entries.Count == 1) return [((T)bound.Entries[0].Value, bound.Entries[0])];
        List<(T Value, BoundEntry Entry)> kept = [];
        Dictionary<object, BoundEntry> seen = [];
        foreach (BoundEntry entry in bound.Entries)
        {
            T value = (T)entry.Value;
            if (seen.TryGetValue(key(value), out BoundEntry? first))
            {
                Bag.RepeatedEntry(entry.First.Place, list.Name, entry.First.Value, first.First.Place, Fixes.RemoveRepeated(entry.First.Place, first.First.Place));
                continue;
            }
            seen.Add(key(value), entry);
            kept.Add((value, entry));
        }
        return kept;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>What the lowering of a node's blocks shares.</summary>
internal sealed record NodeContext(string Node, BoundDocument Document, Provenance Provenance, DiagnosticBag Bag)
{
    /// <summary>All <c>global_defs</c>; an empty block when there is none.</summary>
    public BoundBlock Globals { get; } = Document.Globals ?? new BoundBlock(GlobalKeywords.Block, []);

    /// <summary>Notes the places of a block, its settings and its inner blocks; lists note their own entries.</summary>
    public void NoteSettings(BoundBlock block, string name, string prefix = "")
    {
        if (block.HasUnread) Provenance.SetUnread(Node, name, prefix.TrimEnd('/'));
        foreach (Keyword keyword in block.Given.Where(keyword => !block.Has(keyword))) Provenance.SetUnread(Node, name, prefix + keyword.Name);
        foreach (Keyword keyword in block.Given)
            Provenance.Set(Node, name, prefix + keyword.Name, (block.Find(keyword) ?? block.All(keyword).Last()).Place);
        foreach (BoundBlock inner in block.Blocks.Values)
        {
            Provenance.Set(Node, name, prefix + inner.Keyword.Name, inner.Place);
            NoteSettings(inner, name, $"{prefix}{inner.Keyword.Name}/");
        }
    }

    /// <summary>The values of a list in an instance, each once; a repetition is reported.</summary>
    /// <param name="block">The instance.</param>
    /// <param name="list">The list.</param>
    /// <param name="key">What makes an entry a repetition of another.</param>
    public List<(T Value, BoundEntry Entry)> Entries<T>(BoundBlock block, BlockKeyword list, Func<T, object> key)
    {
        List<(T Value, BoundEntry Entry)> kept = [];
        if (!block.Blocks.TryGetValue(list, out BoundBlock? bound)) return kept;
        Dictionary<object, BoundEntry> seen = [];
        foreach (BoundEntry entry in bound.Entries)
        {
            T value = (T)entry.Value;
            if (seen.TryGetValue(key(value), out BoundEntry? first))
            {
                Bag.RepeatedEntry(entry.First.Place, list.Name, entry.First.Value, first.First.Place);
                continue;
            }
            seen.Add(key(value), entry);
            kept.Add((value, entry));
        }
        return kept;
    }

    /// <summary>Notes the places of a list's entries in the order of the model.</summary>
    public void NoteEntries(string name, BlockKeyword list, IEnumerable<BoundEntry> entries)
    {
        int index = 0;
        foreach (BoundEntry entry in entries) Provenance.Set(Node, name, $"{list.Name}/{index++}", entry.First.Place);
    }
}

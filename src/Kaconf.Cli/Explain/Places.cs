using System;
using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Lowering;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Cli.Explain;

/// <summary>Answers where a part of a node's model comes from, and what its names refer to.</summary>
internal sealed class Places(BlockModel root, Provenance provenance)
{
    // The blocks that the entries of a list name.
    private static readonly Dictionary<string, BlockKeyword> Targets = new()
    {
        ["track_script"] = ScriptKeywords.Block,
        ["track_file"] = TrackFileKeywords.Block,
        ["track_process"] = TrackProcessKeywords.Block,
        ["track_bfd"] = BfdKeywords.Block,
        ["group"] = VrrpKeywords.Block,
    };

    private readonly BoundBlock globals = provenance.Of(root).Block(GlobalKeywords.Block) ?? new BoundBlock(GlobalKeywords.Block, [], null);

    /// <summary>The block of the text.</summary>
    public BoundBlock Of(BlockModel block) => provenance.Of(block);

    /// <summary>The line whose value a setting inherits, or null.</summary>
    public BoundSetting? Inherited(BoundBlock block, Keyword row) => Inheritance.Find(globals, block, row);

    /// <summary>", which is vrrp_script chk of line 3" for an entry that names a block, else "".</summary>
    public string Target(BlockModel list, BoundEntry entry, Func<SourcePlace, string> at)
    {
        if (!Targets.TryGetValue(list.Keyword.Name, out BlockKeyword? kind)) return "";
        return provenance.Of(root).Block(kind, entry.First.Value) is { } target ? $", {kind.Name} of {at(target.Words[0].Place)}" : "";
    }
}

using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Model;

/// <summary>
/// Where the model came from: a side table from (node, block, setting) to a place, so that the model itself holds no places.
/// A block is "vrrp_instance VI_1" or "global_defs"; a setting is a keyword's path inside it ("priority", "authentication/auth_pass",
/// "virtual_ipaddress/0" for the first entry, "" for the block's own name).
/// </summary>
public sealed class Provenance
{
    private readonly Dictionary<(string Node, string Block, string Setting), SourcePlace> places = [];

    /// <summary>Notes the place of a setting; the last one wins, as in keepalived.</summary>
    public void Set(string node, string block, string setting, SourcePlace place) => places[(node, block, setting)] = place;

    /// <summary>The place of a setting, or null when the file does not give it.</summary>
    public SourcePlace? Find(string node, string block, string setting) =>
        places.TryGetValue((node, block, setting), out SourcePlace? place) ? place : null;

    /// <summary>The place of a setting, else of its block.</summary>
    public SourcePlace Of(string node, string block, string setting) =>
        Find(node, block, setting) ?? Find(node, block, "") ?? throw new KeyNotFoundException($"{node}: {block} has no place");
}

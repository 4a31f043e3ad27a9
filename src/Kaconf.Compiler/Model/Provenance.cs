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
    private readonly HashSet<(string Node, string Block, string Setting)> unread = [];

    /// <summary>Notes the place of a setting; the last one wins, as in keepalived.</summary>
    public void Set(string node, string block, string setting, SourcePlace place) => places[(node, block, setting)] = place;

    /// <summary>Notes a setting whose value could not be read, or a block ("" for the whole) with a line that could not be.</summary>
    public void SetUnread(string node, string block, string setting) => unread.Add((node, block, setting));

    /// <summary>
    /// Whether the model has what the file means: false where the setting could not be read, and where it seems to be absent
    /// but a line that could not be read may have been it.
    /// </summary>
    public bool Knows(string node, string block, string setting) =>
        !unread.Contains((node, block, setting)) && (Find(node, block, setting) is not null || KnowsAll(node, block, setting));

    /// <summary>The place of a setting, or null when the file does not give it.</summary>
    public SourcePlace? Find(string node, string block, string setting) =>
        places.TryGetValue((node, block, setting), out SourcePlace? place) ? place : null;

    /// <summary>The place of a setting, else of its block.</summary>
    public SourcePlace Of(string node, string block, string setting) =>
        Find(node, block, setting) ?? Find(node, block, "") ?? throw new KeyNotFoundException($"{node}: {block} has no place");

    // Whether every line was read of the blocks that the setting is in.
    private bool KnowsAll(string node, string block, string setting)
    {
        string outer = setting.Substring(0, System.Math.Max(0, setting.LastIndexOf('/')));
        return !unread.Contains((node, block, outer)) && (outer.Length == 0 || KnowsAll(node, block, outer));
    }
}

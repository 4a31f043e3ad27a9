using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>The index of the keyword tables.</summary>
public static class KeywordSchema
{
    /// <summary>The file itself.</summary>
    public static readonly BlockKeyword Root =
        new("(root)", "(root)", "The file.", [
            GlobalKeywords.Block, ScriptKeywords.Block, TrackFileKeywords.Block, TrackFileKeywords.OldBlock, TrackProcessKeywords.Block,
            BfdKeywords.Block, RouteKeywords.StaticRoutes, RouteKeywords.StaticRules, VrrpKeywords.Block, ServerGroupKeywords.Block, VirtualServerKeywords.Block, SslKeywords.Block,
            InterfaceKeywords.LinkbeatInterfaces, InterfaceKeywords.UpDownDelays, InterfaceKeywords.GarpGroup, .. RootKeywords.All,
            GroupKeywords.Sync, GroupKeywords.Track, AddressKeywords.Static,
        ]);

    /// <summary>What the parser needs to mend missing braces.</summary>
    public static readonly BlockNames Names = new(
        new HashSet<string>(Blocks(Root).Skip(1).Select(block => block.Name).Concat(RootOnly()).Except(Settings())), new HashSet<string>(RootOnly()));

    /// <summary>Every block of the schema, outer ones first.</summary>
    public static IEnumerable<BlockKeyword> Blocks(BlockKeyword block) =>
        block.Children.OfType<BlockKeyword>().SelectMany(Blocks).Prepend(block);

    /// <summary>The paths of the blocks that know a keyword, in the order of the tables.</summary>
    public static IEnumerable<string> PathsOf(string name) =>
        Blocks(Root).Where(block => block.Find(name) is not null).Select(block => block.Path);

    // What has a value somewhere needs no brace there.
    private static IEnumerable<string> Settings() =>
        Blocks(Root).SelectMany(block => block.Children).Where(row => row is not (BlockKeyword or Alias { Target: BlockKeyword })).Select(row => row.Name);

    // track_file is a list inside an instance as well.
    private static IEnumerable<string> RootOnly() =>
    [
        "global_defs", "vrrp_instance", "vrrp_script", "vrrp_sync_group", "vrrp_track_process", "vrrp_track_file", "virtual_server",
        "virtual_server_group", "static_ipaddress", "static_routes", "static_rules", "track_group", "garp_group", "linkbeat_interfaces",
        "interface_up_down_delays", "bfd_instance",
    ];
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>Reads a data dump as facts.</summary>
internal static class DumpReader
{
    // keepalived's marks for numbers that nothing was said about.
    private const string Unset32 = "4294967295", Unset64 = "18446744073709551615";

    /// <summary>The facts of all processes that dumped; none when keepalived did not start.</summary>
    public static FactSet Read(IReadOnlyList<string> lines)
    {
        FactSet facts = new();
        Dictionary<string, List<DumpNode>> parts = DumpTree.Read(lines);
        ReadVrrp(parts.GetValueOrDefault("keepalived") ?? [], facts);
        CheckReader.Read(parts.GetValueOrDefault("keepalived_check") ?? [], facts);
        foreach (DumpNode bfd in Section(parts.GetValueOrDefault("keepalived_bfd") ?? [], "BFD Topology")) Apply(VrrpRows.Bfd, bfd, Named("bfd_instance", bfd), facts);
        return facts;
    }

    /// <summary>The lines of a section; none when it is not there.</summary>
    public static IEnumerable<DumpNode> Section(List<DumpNode> part, string title) => part.Where(node => node.Text == title).SelectMany(node => node.Children);

    /// <summary>Adds a fact for each row.</summary>
    public static void Apply(IEnumerable<DumpRow> rows, DumpNode node, string block, FactSet facts)
    {
        foreach (DumpRow row in rows)
        {
            DumpNode? line = node.Below(row.Label);
            if (line is not null && row.IsList) facts.Add(block, row.Key, line.Children.Select(child => row.Read(child.Text)));
            else if (line is not null && row.Read(line.Text[row.Label.Length..]) is var value && value is not (Unset32 or Unset64)) facts.Add(block, row.Key, value);
            else if (row.Absent is not null) facts.Add(block, row.Key, row.Absent);
        }
    }

    private static void ReadVrrp(List<DumpNode> part, FactSet facts)
    {
        if (part.Count == 0) return;
        Apply(GlobalRows.Vrrp, part[0], "global_defs", facts);
        facts.Add("file", "static_ipaddress", Section(part, "Static Addresses").Select(node => VrrpRows.Address(node.Text)));
        facts.Add("file", "static_routes", Section(part, "Static Routes").Select(node => RouteText.Dumped(node.Text)));
        facts.Add("file", "static_rules", Section(part, "Static Rules").Select(node => RouteText.Dumped(node.Text)));
        facts.Add("file", "interface_up_down_delays", Section(part, "Interfaces").Select(Delays).OfType<string>().Order(StringComparer.Ordinal));
        Blocks(part, "Static Track groups", "track_group", VrrpRows.TrackGroup, facts);
        // In FAULT it no longer wants the state of the file.
        foreach (DumpNode instance in Section(part, "VRRP Topology").Where(node => node.Children.Any(child => child.Text == "State = FAULT")))
            instance.Children.RemoveAll(child => child.Text.StartsWith("Wantstate", StringComparison.Ordinal));
        Blocks(part, "VRRP Topology", "vrrp_instance", VrrpRows.Instance, facts);
        Blocks(part, "VRRP Sync groups", "vrrp_sync_group", VrrpRows.SyncGroup, facts);
        Blocks(part, "VRRP Scripts", "vrrp_script", VrrpRows.Script, facts);
        Blocks(part, "VRRP Track files", "track_file", VrrpRows.TrackFile, facts);
        Blocks(part, "VRRP Track processes", "vrrp_track_process", VrrpRows.TrackProcess, facts);
        foreach ((DumpNode group, int index) in part.Where(node => node.Text.StartsWith("GARP delay group", StringComparison.Ordinal)).Select((node, index) => (node, index)))
            Apply(VrrpRows.GarpGroup, group, $"garp_group #{index + 1}", facts);
    }

    // An interface that is not in the list has delays of 0.
    private static string? Delays(DumpNode link)
    {
        string down = DumpRow.Micro(link.Below("Down debounce timer = ")!.Text["Down debounce timer = ".Length..]);
        string up = DumpRow.Micro(link.Below("Up debounce timer = ")!.Text["Up debounce timer = ".Length..]);
        return down == "0" && up == "0" ? null : $"{link.Text["Name = ".Length..]} {down} {up}";
    }

    private static void Blocks(List<DumpNode> part, string title, string kind, DumpRow[] rows, FactSet facts)
    {
        foreach (DumpNode node in Section(part, title)) Apply(rows, node, Named(kind, node), facts);
    }

    // "VRRP Sync Group = G1, BACKUP": the state is no part of the name.
    private static string Named(string kind, DumpNode node)
    {
        string name = node.Text[(node.Text.IndexOf(" = ", StringComparison.Ordinal) + 3)..];
        return $"{kind} {(kind == "vrrp_sync_group" ? name[..name.LastIndexOf(", ", StringComparison.Ordinal)] : name)}";
    }
}

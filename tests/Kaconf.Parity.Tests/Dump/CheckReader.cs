using System;
using System.Collections.Generic;
using System.Linq;
using static Kaconf.Parity.Tests.DumpReader;

namespace Kaconf.Parity.Tests;

/// <summary>Reads the dump of the process for virtual servers; servers and checkers have no names, so they are numbered.</summary>
internal static class CheckReader
{
    public static void Read(List<DumpNode> part, FactSet facts)
    {
        if (part.Count == 0) return;
        Apply(GlobalRows.Checker, part[0], "global_defs", facts);
        foreach (DumpNode ssl in part.Where(node => node.Text == "SSL definitions")) Apply(CheckRows.Ssl, ssl, "SSL", facts);
        List<DumpNode> topology = [.. Section(part, "LVS Topology")];
        foreach (DumpNode node in topology)
            if (node.Text.StartsWith("Virtual Server Group = ", StringComparison.Ordinal)) ReadGroup(node, facts);
        int servers = 0;
        foreach (DumpNode node in topology.Where(node => node.Text.StartsWith("VS ", StringComparison.Ordinal))) ReadServer(node, $"virtual_server #{++servers}", facts);
        // keepalived keeps the checkers of files and of BFD apart from the others.
        Dictionary<string, int> checkers = [];
        foreach (DumpNode node in Section(part, "Health checkers"))
        {
            string kind = node.Below("Keepalive method = ")!.Text["Keepalive method = ".Length..].Split(',')[0];
            ReadChecker(node, $"{kind} #{checkers[kind] = checkers.GetValueOrDefault(kind) + 1}", facts);
        }
        foreach (DumpNode file in Section(part, "Checker track files")) Apply(VrrpRows.TrackFile, file, $"track_file {file.Text["Track file = ".Length..]}", facts);
    }

    private static void ReadGroup(DumpNode group, FactSet facts)
    {
        string name = group.Text["Virtual Server Group = ".Length..].Split(", IPv4 = ")[0];
        facts.Add($"virtual_server_group {name}", "entries", group.Children.Select(member => member.Text));
    }

    private static void ReadServer(DumpNode node, string block, FactSet facts)
    {
        // The lines of a real server are not indented below its title.
        DumpNode own = new(node.Text);
        List<DumpNode> real = [];
        foreach (DumpNode child in node.Children)
        {
            if (child.Text == "Real server") real.Add(new DumpNode(child.Text));
            else (real.Count == 0 ? own : real[^1]).Children.Add(child);
        }
        facts.Add(block, "service", Service(node.Text));
        Apply(CheckRows.VirtualServer, own, block, facts);
        for (int index = 0; index < real.Count; index++) Apply(CheckRows.RealServer, real[index], $"{block} real_server #{index + 1}", facts);
    }

    private static void ReadChecker(DumpNode node, string block, FactSet facts)
    {
        Apply(CheckRows.Checker, node, block, facts);
        if (node.Children.FirstOrDefault(child => child.Text == "Connection") is { } connection) Apply(CheckRows.Connection, connection, block, facts);
        int urls = 0;
        foreach (DumpNode url in node.Children.Where(child => child.Text.StartsWith("Checked url = ", StringComparison.Ordinal)))
        {
            DumpNode all = new("url");
            all.Children.Add(url);
            Apply(CheckRows.Url, all, $"{block} url #{++urls}", facts);
        }
    }

    private static string Service(string text) => text switch
    {
        _ when text.StartsWith("VS VIP = ", StringComparison.Ordinal) => text["VS VIP = ".Length..].Replace(", VPORT =", "", StringComparison.Ordinal),
        _ when text.StartsWith("VS FWMARK = ", StringComparison.Ordinal) => $"fwmark {text["VS FWMARK = ".Length..]}",
        _ => $"group {text[(text.IndexOf('[') + 1)..text.IndexOf(']')]}",
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Lab;

namespace Kaconf.Demo;

/// <summary>A node of the sample: its file, and the few facts of it that the demo shows.</summary>
/// <param name="Name">The node's name, which is the file's.</param>
/// <param name="ConfFile">Absolute path.</param>
/// <param name="Priority">The priority of its instance.</param>
/// <param name="AdvertInterval">advert_int.</param>
/// <param name="Vip">The virtual address with its prefix length.</param>
internal sealed record SampleNode(string Name, string ConfFile, int Priority, TimeSpan AdvertInterval, string Vip)
{
    private const double PriorityScale = 256;

    /// <summary>(256 − priority) / 256 s (RFC 3768 §6.1).</summary>
    public TimeSpan Skew => TimeSpan.FromSeconds((PriorityScale - Priority) / PriorityScale);

    /// <summary>How long this node waits for a silent master: 3 × advert_int + skew.</summary>
    public TimeSpan Bound => 3 * AdvertInterval + Skew;

    /// <summary>The first three bytes of the virtual address.</summary>
    public string Network => Vip[..Vip.LastIndexOf('.')];
}

/// <summary>Reads the sample's two nodes, the preferred master first.</summary>
internal static class Sample
{
    /// <exception cref="LabException">The folder does not hold two nodes of one virtual address.</exception>
    public static (SampleNode Master, SampleNode Backup) Read(string folder)
    {
        IReadOnlyList<SampleNode> nodes = [.. Directory.EnumerateFiles(folder, "*.conf").Select(ReadNode).OrderByDescending(node => node.Priority)];
        return nodes.Count == 2 && nodes[0].Vip == nodes[1].Vip
            ? (nodes[0], nodes[1])
            : throw new LabException($"{folder} has {nodes.Count} nodes, expected two .conf files with the same virtual address");
    }

    private static SampleNode ReadNode(string path)
    {
        string text = File.ReadAllText(path);
        return new SampleNode(
            Path.GetFileNameWithoutExtension(path),
            Path.GetFullPath(path),
            int.Parse(Find(text, @"^\s*priority\s+(\d+)", path), CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(Find(text, @"^\s*advert_int\s+(\d+)", path), CultureInfo.InvariantCulture)),
            Find(text, @"virtual_ipaddress\s*\{\s*([\d./]+)", path));
    }

    private static string Find(string text, string pattern, string path) =>
        Regex.Match(text, pattern, RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new LabException($"{path} has nothing that matches {pattern}");
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Ipvs.Tests;

/// <summary>What there was in a state, as play.sh wrote it down: the table, and what was told meanwhile.</summary>
internal static class IpvsState
{
    private static readonly string[] States = ["started", "dead", "sorry", "back", "revived", "stopped"];

    /// <summary>The differences between two daemons that played one case.</summary>
    /// <param name="keepalived">The folder of the first.</param>
    /// <param name="kaconf">The folder of the second.</param>
    public static IReadOnlyList<Difference> Differences(string keepalived, string kaconf) =>
        [.. States.SelectMany(state => Difference.Between(state, Read(keepalived, state), Read(kaconf, state)))];

    private static List<string> Read(string folder, string state) =>
    [
        .. Table(File.ReadAllLines(Path.Combine(folder, $"{state}.table"))),
        .. Told("notified", Lines(folder, state, "notified").OrderBy(ProcessId).Select(line => line[(line.IndexOf(' ') + 1)..])),
        .. Lines(folder, state, "fifo").GroupBy(ServiceOf).SelectMany(lines => Told($"fifo of {lines.Key}:", lines)),
    ];

    // Parts begin with "== NAME"; two lines of ipvsadm's list are its head.
    private static IEnumerable<string> Table(string[] lines)
    {
        string part = "", service = "";
        List<string> order = [];
        foreach (string line in lines.Append("== end"))
        {
            bool isService = line.Length > 0 && char.IsLetter(line[0]) && part == "list";
            if ((isService || line.StartsWith("==", StringComparison.Ordinal)) && order.Count > 0)
            {
                yield return $"order {service}: {string.Join(' ', order)}";
                order.Clear();
            }
            if (line.StartsWith("== ", StringComparison.Ordinal)) part = line[3..];
            else if (isService && !line.StartsWith("IP Virtual", StringComparison.Ordinal) && !line.StartsWith("Prot ", StringComparison.Ordinal))
                yield return $"service {service = string.Join(' ', Words(line))}";
            else if (part != "list" && line.Length > 0)
                yield return $"{part} {string.Join(' ', Words(line))}";
            else if (Words(line) is ["->", string server, ..] words && !server.StartsWith("Remote", StringComparison.Ordinal))
            {
                order.Add(server);
                yield return $"server {string.Join(' ', service.Split(' ').Take(2).Concat(words))}";
            }
        }
    }

    // "RS SERVER SERVICE STATE" and "VS SERVICE STATE"; services are checked each in their own time.
    private static string ServiceOf(string line) => string.Join(' ', Words(line)[(line.StartsWith("RS ", StringComparison.Ordinal) ? 2 : 1)..^1]);

    // In the order in which it was told: one fact.
    private static IEnumerable<string> Told(string how, IEnumerable<string> lines) =>
        string.Join("; ", lines) is { Length: > 0 } all ? [$"{how} {all}"] : [];

    private static IEnumerable<string> Lines(string folder, string state, string kind) =>
        File.ReadLines(Path.Combine(folder, $"{state}.{kind}")).Where(line => line.Length > 0);

    // Processes are numbered as they are started, while what they write may come later than that of the next.
    private static int ProcessId(string line) => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Host.Tests;

/// <summary>
/// What a kernel has, as play.sh wrote it down, a line a fact; numbers that are other each time (of interfaces, of rules in nftables, of
/// seconds that pass) are left out.
/// </summary>
internal static class HostState
{
    private static readonly HashSet<string> Numbers = ["ifindex", "link_index", "handle", "expires", "gc_timer", "hello_timer", "topology_change_timer", "tcn_timer", "forward_delay_timer", "message_age_timer", "hold_timer", "link_failure_count"];

    // What Kaconf leaves after a kill -9 and --clean is what keepalived leaves after a stop.
    private static readonly (string Ours, string Theirs)[] States = [("before", "before"), ("MASTER", "MASTER"), ("BACKUP", "BACKUP"), ("stopped", "stopped"), ("cleaned", "stopped")];

    /// <summary>The differences between two plays of one case.</summary>
    /// <param name="keepalived">The folder of keepalived's.</param>
    /// <param name="kaconf">The folder of Kaconf's.</param>
    public static IReadOnlyList<Difference> Differences(string keepalived, string kaconf) =>
        [.. States.SelectMany(pair => Difference.Between(pair.Ours, Read(keepalived, pair.Theirs), Read(kaconf, pair.Ours)))];

    /// <summary>The facts of one state, sorted; a fact that is there twice is there as "… (2)" too.</summary>
    /// <param name="folder">What play.sh wrote.</param>
    /// <param name="state">"MASTER" and so on.</param>
    private static SortedSet<string> Read(string folder, string state)
    {
        SortedSet<string> facts = new(StringComparer.Ordinal);
        foreach (string fact in Kernel(folder, state).Concat(Firewall(folder, state)).Concat(Settings(folder, state)))
        {
            int number = 1;
            while (!facts.Add(number == 1 ? fact : $"{fact} ({number})")) number++;
        }
        return facts;
    }

    private static IEnumerable<string> Link(JsonElement link)
    {
        string name = link.GetProperty("ifname").GetString()!;
        if (link.TryGetProperty("addr_info", out JsonElement addresses))
            foreach (JsonElement address in addresses.EnumerateArray())
                yield return $"addr {name} {Plain(address)}";
        foreach (string property in Properties("", link).Where(property => !property.StartsWith("addr_info ", StringComparison.Ordinal)))
            yield return $"link {name} {property}";
    }

    private static IEnumerable<string> Properties(string prefix, JsonElement properties) => properties.EnumerateObject()
        .Where(property => !Numbers.Contains(property.Name))
        .SelectMany(property => property.Value.ValueKind == JsonValueKind.Object
            ? Properties($"{prefix}{property.Name}.", property.Value)
            : [$"{prefix}{property.Name} {Plain(property.Value)}"]);

    // A line is what one command of `ip` printed.
    private static IEnumerable<string> Kernel(string folder, string state)
    {
        JsonElement[][] answers = [.. Text(folder, state, "kernel").Split('\n').Select(line => Parsed(line).EnumerateArray().ToArray())];
        return answers[0].SelectMany(Link)
            .Concat(answers[1].Select(route => $"route {Plain(route)}"))
            .Concat(answers[2].Select(rule => $"rule {Plain(rule)}"))
            .Concat(answers[3].Select(rule => $"rule of IPv6 {Plain(rule)}"));
    }

    // The kernel of User Mode Linux has no nftables.
    private static IEnumerable<string> Firewall(string folder, string state) => !File.Exists(PathOf(folder, state, "nft")) ? [] :
        from entry in Parsed(Text(folder, state, "nft")).GetProperty("nftables").EnumerateArray()
        where !entry.TryGetProperty("metainfo", out _)
        select $"nft {Plain(entry)}";

    // Only what is other than before the daemon was started: there are hundreds of them.
    private static IEnumerable<string> Settings(string folder, string state)
    {
        HashSet<string> before = [.. Text(folder, "before", "sysctl").Split('\n')];
        return Text(folder, state, "sysctl").Split('\n')
            .Where(line => !before.Contains(line))
            .Select(line => "sysctl " + line.Replace("/proc/sys/net/", "", StringComparison.Ordinal).Replace(":", " = ", StringComparison.Ordinal));
    }

    // Words in the order of their names, without JSON's marks: "dst 10.0.0.0/8 dev eth0". `ip` gives some names twice.
    private static string Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', json.EnumerateObject().Where(property => !Numbers.Contains(property.Name)).OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => property.Value.ValueKind == JsonValueKind.Object ? $"{property.Name} ({Plain(property.Value)})" : $"{property.Name} {Plain(property.Value)}")),
        JsonValueKind.Array => $"[{string.Join(", ", json.EnumerateArray().Select(Plain))}]",
        _ => json.ToString(),
    };

    private static JsonElement Parsed(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Text(string folder, string state, string kind) => File.ReadAllText(PathOf(folder, state, kind)).Trim();

    private static string PathOf(string folder, string state, string kind) => Path.Combine(folder, $"{state}.{kind}");
}

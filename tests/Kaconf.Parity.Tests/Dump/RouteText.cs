using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Parity.Tests;

/// <summary>Routes and rules in words, those of the dump and those of the model; the order of the words does not matter.</summary>
internal static class RouteText
{
    // What keepalived adds to mark a route or rule as its own, and where the kernel has it.
    private static readonly string[] Added = [" proto 18", " protocol 18", " tos 0x0"];

    private static readonly Dictionary<byte, string> Types = new() { [6] = "blackhole", [7] = "unreachable", [8] = "prohibit", [9] = "throw", [2] = "local" };

    private static readonly Dictionary<string, uint> Numbers = new() { ["main"] = 254, ["default"] = 253, ["local"] = 255, ["global"] = 0, ["link"] = 253, ["host"] = 254, ["site"] = 200, ["tcp"] = 6, ["udp"] = 17 };

    /// <summary>A line of the dump.</summary>
    public static string Dumped(string line)
    {
        int installed = line.IndexOf(" [", StringComparison.Ordinal);
        string text = Added.Aggregate(installed < 0 ? line : line[..installed], (rest, added) => rest.Replace(added, "", StringComparison.Ordinal));
        // The dump forgets the blank between a locked congctl and its lock.
        return Sorted(System.Text.RegularExpressions.Regex.Replace(text, @"congctl (\w+)lock ", "congctl lock $1 ").Replace(" via inet ", " via ", StringComparison.Ordinal).Replace(" via inet6 ", " via ", StringComparison.Ordinal).Split(' '));
    }

    public static string Of(RouteValue route) => Sorted([
        Insertion(route), Types.GetValueOrDefault(route.Type, ""), Prefix(route.Destination, route.IsV6, "0.0.0.0/0", "::/0"),
        .. Word("from", route.From is { } from ? Prefix(from, route.IsV6, "all", "all") : null), .. Word("src", route.Source), .. Word("tos", route.DsField),
        .. Word("via", route.Via), .. Word("dev", route.Device), .. Word("table", route.Table), .. Word("proto", route.Protocol is { Number: 18 } ? null : route.Protocol), .. Word("scope", route.Scope),
        .. Word("metric", route.Metric), .. Flag("onlink", route.OnLink), .. Realms(route.Realms), .. Word("expires", route.Expires is { } seconds ? $"{seconds}sec" : null),
        .. route.Metrics.SelectMany(Metric), .. Word("pref", route.Preference switch { null => null, 1 => "high", 3 => "low", _ => "medium" }),
        .. route.NextHops.SelectMany(Hop), .. Flag("no_track", route.NoTrack), .. Word("track_group", route.TrackGroup),
    ]);

    public static string Of(RuleValue rule) => Sorted([
        .. Flag("inet6", rule.IsV6 && rule.From is null && rule.To is null), .. Flag("not", rule.Invert),
        "from", rule.From is { } from ? Prefix(from, rule.IsV6, "0.0.0.0/0", "::/0") : "all", .. Word("to", rule.To is { } to ? Prefix(to, rule.IsV6, "0.0.0.0/0", "::/0") : null),
        .. Word("priority", rule.Priority), .. Word("tos", rule.DsField is { } field ? $"0x{Number(field):x}" : null),
        .. Word("fwmark", rule.Mark is { } mark ? $"0x{mark:x}{(rule.MarkMask is { } mask and not uint.MaxValue ? $"/0x{mask:x}" : "")}" : null),
        .. Word("iif", rule.InputDevice), .. Word("oif", rule.OutputDevice), .. Word("suppress_prefixlen", rule.SuppressPrefixLength), .. Word("suppress_ifgroup", rule.SuppressGroup),
        .. Word("tunnel-id", rule.TunnelId), .. Word("uidrange", Range(rule.Users)), .. Flag("l3mdev", rule.L3MasterDevice), .. Word("protocol", rule.Protocol),
        .. Word("ipproto", rule.IpProtocol), .. Word("sport", Range(rule.SourcePorts)), .. Word("dport", Range(rule.DestinationPorts)), .. Realms(rule.Realms),
        .. Action(rule), .. Flag("no_track", rule.NoTrack), .. Word("track_group", rule.TrackGroup),
    ]);

    private static IEnumerable<string> Action(RuleValue rule) => rule.Action switch
    {
        _ when rule.L3MasterDevice => ["lookup", "0"],
        RuleAction.Table => Word("lookup", rule.Table),
        RuleAction.Goto => Word("goto", rule.GotoTarget),
        RuleAction.Nop => ["nop"],
        _ => ["type", rule.Action.ToString().ToLowerInvariant()],
    };

    // 2.2.7 has one bit for a type and for 'add'.
    private static string Insertion(RouteValue route) => (route.Type != 1 ? RouteInsertion.Add : route.Insertion).ToString().ToLowerInvariant();

    private static IEnumerable<string> Metric(RouteMetric metric) => [metric.Name, .. Flag("lock", metric.IsLocked), metric.Text ?? metric.Name switch
    {
        "rtt" => Time(metric.Value, 8),
        "rttvar" => Time(metric.Value, 4),
        "rto_min" => Time(metric.Value, 1),
        "features" => "ecn",
        _ => metric.Value.ToString(CultureInfo.InvariantCulture),
    }];

    private static string Time(uint value, int perMillisecond) => value >= 1000 * perMillisecond
        ? string.Create(CultureInfo.InvariantCulture, $"{value / (1000m * perMillisecond):0.######}s") : string.Create(CultureInfo.InvariantCulture, $"{value / (decimal)perMillisecond:0.######}ms");

    private static IEnumerable<string> Hop(NextHopValue hop) =>
        ["nexthop", .. Word("via", hop.Via), .. Word("dev", hop.Device), .. Word("weight", hop.Weight), .. Flag("onlink", hop.OnLink), .. Realms(hop.Realms)];

    private static IEnumerable<string> Realms(RealmsValue? realms) =>
        realms is null ? [] : realms.From is { } from ? ["realms", $"{Number(from)}/{Number(realms.To)}"] : ["realm", $"{Number(realms.To)}"];

    private static string Prefix(PrefixValue prefix, bool v6, string all4, string all6) =>
        prefix.Address is not { } address ? v6 ? all6 : all4 : $"{address}{(prefix.Length == (address.IsV6 ? 128 : 32) ? "" : $"/{prefix.Length}")}";

    private static string? Range(NumberRange? range) => range is null ? null : $"{range.First}-{range.Last}";

    private static IEnumerable<string> Word(string name, object? value) =>
        value is null ? [] : [name, value is NamedNumber number ? Number(number).ToString(CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!];

    private static uint Number(NamedNumber number) => number.Name is { } name ? Numbers.GetValueOrDefault(name, uint.MaxValue) : number.Number;

    private static IEnumerable<string> Flag(string name, bool on) => on ? [name] : [];

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Length > 0).Order(StringComparer.Ordinal));
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Values;

namespace Kaconf.Parity.Tests;

/// <summary>Values of the model as keepalived's dump would show them.</summary>
internal static class ModelText
{
    /// <summary>Stands for the device of an address that has none of its own.</summary>
    public const string NoDevice = "?";

    public static string Of(object? value) => value switch
    {
        null => "",
        bool on => on ? "on" : "off",
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        AddressValue { Bytes.Count: 0 } => "",
        VirtualAddressValue address => VirtualAddressText.Of(address),
        TrackEntry entry => $"{entry.Name} weight {Weighted(entry.Weight ?? 0, entry.Reverse ?? false)}",
        UserValue user => user.User,
        UpDownDelayValue delay => $"{delay.Interface} {delay.Down} {delay.Up}",
        FifoValue fifo => fifo.Path,
        PeerValue peer => $"{peer.Address} min_ttl {peer.MinimumTtl ?? 0} max_ttl {peer.MaximumTtl ?? 255}",
        RouteValue route => RouteText.Of(route),
        RuleValue rule => RouteText.Of(rule),
        EquatableArray<byte> bytes => System.Convert.ToHexStringLower([.. bytes]),
        EquatableArray<StatusRange> ranges => string.Join(" | ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}")),
        GroupMemberValue { Mark: { } mark } member => $"FWMARK = {mark}{(member.IsV6 is { } v6 ? v6 ? " IPv6" : " IPv4" : "")}",
        GroupMemberValue member => $"{(member.Last is null || member.Last.Equals(member.First) ? $"VIP = {member.First}" : $"VIP Range = {member.First}-{member.Last}")}, VPORT = {member.Port}",
        EquatableArray<string> words => string.Join(' ', words),
        ExtraGarpValue extra => $"{(extra.All ? "all " : "")}{extra.Seconds}",
        FlushOnStop flush => flush switch { FlushOnStop.No => "disabled", FlushOnStop.VirtualServers => "VS", _ => "full" },
        DynamicInterfaces dynamic => Of(dynamic != DynamicInterfaces.No),
        CommandValue command => string.Join(' ', command.Arguments.Select((word, index) => index == 0 && word.StartsWith('<') ? word : $"'{word}'")),
        Weight weight => Weighted(weight.Value, weight.Reverse),
        ServerAddress { Address.Bytes.Count: 0 } => "",
        ServerAddress server => $"{server.Address} {server.Port}",
        ServiceValue { Address: { } address } => Of(address),
        ServiceValue { Mark: { } mark } => $"fwmark {mark}",
        ServiceValue { Group: { } group } => $"group {group}",
        ForwardingValue forwarding => Forwarding(forwarding),
        GranularityValue { Mask: { } mask } => Of(mask),
        GranularityValue granularity => granularity.PrefixLength == 0 ? "" : Of((long)granularity.PrefixLength),
        _ => value.ToString() ?? "",
    };

    /// <summary>The values of an entry: a line of names has several.</summary>
    public static IEnumerable<string> Each(object entry) => entry is EquatableArray<string> names ? names : [Of(entry)];

    public static string Weighted(int weight, bool reverse) => $"{weight}{(reverse ? " reverse" : "")}";

    private static string Forwarding(ForwardingValue value) => value.Method switch
    {
        ForwardingMethod.Nat => "NAT",
        ForwardingMethod.Direct => "DR",
        _ => value.Type switch
        {
            TunnelType.Ipip => "TUN, type = IPIP",
            TunnelType.Gue => $"TUN, type = GUE, port = {value.Port}{Checksum(value)}",
            _ => $"TUN, type = GRE{Checksum(value)}",
        },
    };

    private static string Checksum(ForwardingValue value) => value.Checksum switch
    {
        TunnelChecksum.None => ", no checksum",
        TunnelChecksum.Full => ", checksum",
        _ => ", remote checksum",
    };
}

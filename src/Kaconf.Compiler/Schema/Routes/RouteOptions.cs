using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The options of a route; ip-route(8).</summary>
internal static class RouteOptions
{
    // RFC 4191 §2.1.
    private static readonly Dictionary<string, byte> Preferences = new() { ["medium"] = 0, ["high"] = 1, ["low"] = 3 };

    private static readonly LineOption<RouteLine>[] Plain =
    [
        new(new ValueWord("inet", "to PREFIX", "IPv4; keepalived passes over the next word."), (line, word) => line.ReadFamily(false, word), ""),
        new(new ValueWord("inet6", "to PREFIX", "IPv6; keepalived passes over the next word."), (line, word) => line.ReadFamily(true, word), ""),
        .. DestinationOptions.All,
        new(new ValueWord("via", "[inet|inet6] an address", "The gateway."), ReadVia, "via"),
        new(new ValueWord("gw", "an address", "The gateway.") { Instead = "write 'via'" }, ReadVia, "via"),
        new(new ValueWord("or", "an address", "A second gateway.") { Instead = "write 'nexthop via' for each gateway" }, ReadOr, ""),
        new(new ValueWord("src", "an address", "Source address to prefer."), (line, option) => line.TakeAddress(option) is { } source && line.Set(line.Route with { Source = source }), "src"),
        new(new ValueWord("from", "a prefix", "Counts for packets from there only; IPv6."), ReadFrom, "from"),
        DsField("tos"), DsField("dsfield"),
        new(new ValueWord("table", NameTable.Tables.Expected, "The routing table; main if not given."), (line, option) => line.TakeNamed(option, NameTable.Tables) is { } table && line.Set(line.Route with { Table = table }), "table"),
        new(new ValueWord("vrf", "an interface name", "Put it in the table of this VRF."), (line, option) => line.TakeDevice(option) is { } vrf && line.Set(line.Route with { Vrf = vrf }), "table"),
        new(new ValueWord("protocol", NameTable.Protocols.Expected, "Who made it; with no_track only."), (line, option) => line.TakeNamed(option, NameTable.Protocols) is { } protocol && line.Set(line.Route with { Protocol = protocol }), "protocol"),
        new(new ValueWord("scope", NameTable.Scopes.Expected, "How far it reaches; IPv4."), (line, option) => line.TakeNamed(option, NameTable.Scopes) is { } scope && line.Set(line.Route with { Scope = scope }), "scope"),
        Metric("metric"), Metric("priority"), Metric("preference"),
        Device("dev"), Device("oif"),
        new(new ValueWord("onlink", "", "The gateway is on the link, whatever the addresses say."), (line, _) => line.Set(line.Route with { OnLink = true }), ""),
        new(EncapReader.Word, (line, option) => EncapReader.Read(line, option) is { } encap && line.Set(line.Route with { Encap = encap }), "encap"),
        new(new ValueWord("expires", $"0 to {uint.MaxValue} seconds", "How long it lives; IPv6."), ReadExpires, "expires"),
        .. MetricOptions.All,
        new(new ValueWord("realms", "TO or FROM/TO", "Routing realm; IPv4."), (line, option) => line.TakeRealms(option) is { } realms && line.Set(line.Route with { Realms = realms }), "realms"),
        new(new ValueWord("pref", "low, medium, high or 0 to 255", "Router preference (RFC 4191); IPv6."), ReadPreference, "pref"),
        new(new ValueWord("ttl-propagate", "enabled or disabled", "Whether MPLS carries the TTL."), ReadPropagation, "ttl-propagate"),
        Insertion("add", RouteInsertion.Add, "Only if there is no such route; what ip-route(8) does, and what counts behind a type."),
        Insertion("prepend", RouteInsertion.Prepend, "Before other routes to the destination; what counts if neither this nor a type is given."),
        Insertion("append", RouteInsertion.Append, "Behind other routes to the destination."),
        new(new ValueWord("as", "[to] an address", "Another destination to write.") { NoEffect = "keepalived has it for MPLS only" }, ReadAs, ""),
        new(NextHopReader.Word, NextHopReader.Read, ""),
        new(new ValueWord("no_track", "", "Do nothing when someone removes the route."), (line, _) => line.Set(line.Route with { NoTrack = true }), ""),
    ];

    private static readonly ValueWord[] Values =
    [
        MetricOptions.Lock, MetricOptions.Ecn, .. Preferences.Keys.Select(name => new ValueWord(name, "", "A value of pref.")), .. EncapReader.TypeWords,
    ];

    private static readonly LineOption<RouteLine> TrackGroup = new(new ValueWord("track_group", "the name of a track_group", "The instances that its loss brings down."), ReadTrackGroup, "");

    /// <summary>The options of a virtual route.</summary>
    public static readonly OptionTable<RouteLine> Virtual = new(Plain, Values);

    /// <summary>The options of a static route.</summary>
    public static readonly OptionTable<RouteLine> Static = new([.. Plain, TrackGroup], Values);

    private static LineOption<RouteLine> DsField(string name) =>
        new(new ValueWord(name, NameTable.DsFields.Expected, "Counts for packets with this type of service only; IPv4."), (line, option) => line.TakeNamed(option, NameTable.DsFields) is { } field && line.Set(line.Route with { DsField = field }), "dsfield");

    private static LineOption<RouteLine> Metric(string name) =>
        new(new ValueWord(name, $"0 to {uint.MaxValue}", "The smallest wins."), (line, option) => line.TryTakeNumber(option, uint.MaxValue, out ulong metric) && line.Set(line.Route with { Metric = (uint)metric }), "metric");

    private static LineOption<RouteLine> Device(string name) =>
        new(new ValueWord(name, "an interface name", "The interface that packets leave by."), (line, option) => line.TakeDevice(option) is { } device && line.Set(line.Route with { Device = device }), "dev");

    private static LineOption<RouteLine> Insertion(string name, RouteInsertion insertion, string doc) =>
        new(new ValueWord(name, "", doc), (line, _) => line.Set(line.Route with { Insertion = insertion }), "insertion");

    private static bool ReadVia(RouteLine line, Token option) => line.TakeGateway(option) is { } via && line.Set(line.Route with { Via = via });

    // The gateway before becomes the first of two next hops.
    private static bool ReadOr(RouteLine line, Token option)
    {
        if (line.Take(option, "an address") is not { } word || line.ReadAddress(option.Value, word) is not { } second) return false;
        if (line.Route.NextHops.Count > 0)
        {
            line.Reader.Bag.BadValue(option.Place, line.Reader.Keyword, option.Value, "one 'or' in a route");
            return true;
        }
        NextHopValue[] hops = [new NextHopValue { Via = line.Route.Via }, new NextHopValue { Via = second }];
        return line.Set(line.Route with { Via = null, NextHops = hops.ToEquatableArray() });
    }

    private static bool ReadFrom(RouteLine line, Token option) =>
        line.TakePrefix(option) is { } from && line.Accept(true, option) && line.Set(line.Route with { From = from });

    private static bool ReadExpires(RouteLine line, Token option) =>
        line.Accept(true, option) && line.TryTakeNumber(option, uint.MaxValue, out ulong seconds) && line.Set(line.Route with { Expires = (uint)seconds });

    private static bool ReadPreference(RouteLine line, Token option)
    {
        const string expected = "low, medium, high or 0 to 255";
        if (!line.Accept(true, option) || line.Take(option, expected) is not { } word) return false;
        if (Preferences.TryGetValue(word.Value, out byte preference)) return line.Set(line.Route with { Preference = preference });
        if (NumberText.Decimal(word.Value) is { } number and <= byte.MaxValue) return line.Set(line.Route with { Preference = (byte)number });
        line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, expected);
        return false;
    }

    // keepalived keeps the route whatever the value is.
    private static bool ReadPropagation(RouteLine line, Token option)
    {
        if (line.Take(option, "enabled or disabled") is not { } word) return false;
        if (word.Value is not ("enabled" or "disabled")) line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, "enabled or disabled");
        return line.Set(line.Route with { TtlPropagate = word.Value == "enabled" });
    }

    private static bool ReadAs(RouteLine line, Token option)
    {
        if (line.Take(option, "an address") is { Value: not "to" } || line.Reader.Peek() is null) return true;
        return line.Take(option, "an address") is not null;
    }

    private static bool ReadTrackGroup(RouteLine line, Token option) => line.TakeTrackGroup(option, line.Route.TrackGroup) is { } group && line.Set(line.Route with { TrackGroup = group });
}

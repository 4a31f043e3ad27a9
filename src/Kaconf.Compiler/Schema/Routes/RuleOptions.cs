using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The options of a rule; ip-rule(8).</summary>
internal static class RuleOptions
{
    private static readonly LineOption<RuleLine>[] Plain =
    [
        new(new ValueWord("inet", "to PREFIX", "IPv4; keepalived passes over the next word."), (line, word) => line.ReadFamily(false, word), ""),
        new(new ValueWord("inet6", "to PREFIX", "IPv6; keepalived passes over the next word."), (line, word) => line.ReadFamily(true, word), ""),
        new(new ValueWord("from", "a prefix, or default", "Packets from there."), (line, option) => line.TakePrefix(option) is { } from && line.Set(line.Rule with { From = from }), "from"),
        new(new ValueWord("to", "a prefix, or default", "Packets to there."), (line, option) => line.TakePrefix(option) is { } to && line.Set(line.Rule with { To = to }), "to"),
        new(new ValueWord("not", "", "Packets that do not fit."), (line, _) => line.Set(line.Rule with { Invert = true }), ""),
        .. RuleActions.All,
        Priority("priority"), Priority("preference"), Priority("order"),
        DsField("tos"), DsField("dsfield"),
        new(new ValueWord("fwmark", "N[/MASK]", "Packets with this firewall mark."), ReadMark, "fwmark"),
        new(new ValueWord("realms", "TO or FROM/TO", "Routing realm; IPv4, with a table."), (line, option) => line.TakeRealms(option) is { } realms && line.SetForTable(option, line.Rule with { Realms = realms }), "realms"),
        SuppressLength("suppress_prefixlength"), SuppressLength("sup_pl"),
        SuppressGroup("suppress_ifgroup"), SuppressGroup("sup_group"),
        Input("iif"), Input("dev"),
        new(new ValueWord("oif", "an interface name", "Packets that leave by it."), (line, option) => line.TakeDevice(option) is { } device && line.Set(line.Rule with { OutputDevice = device }), "oif"),
        new(new ValueWord("tunnel-id", $"0 to {ulong.MaxValue}", "Packets of this tunnel."), (line, option) => line.TryTakeNumber(option, ulong.MaxValue, out ulong id) && line.Set(line.Rule with { TunnelId = id }), "tunnel-id"),
        new(new ValueWord("uidrange", "FIRST-LAST", "Packets of these users."), (line, option) => TakeRange(line, option, uint.MaxValue) is { } users && line.Set(line.Rule with { Users = users }), "uidrange"),
        new(new ValueWord("protocol", "0 to 255", "Who made it; with no_track only."), (line, option) => line.TryTakeNumber(option, byte.MaxValue, out ulong protocol) && line.Set(line.Rule with { Protocol = (byte)protocol }), "protocol"),
        new(new ValueWord("ipproto", NameTable.IpProtocols.Expected, "Packets of this IP protocol."), (line, option) => line.TakeNamed(option, NameTable.IpProtocols) is { } protocol && line.Set(line.Rule with { IpProtocol = protocol }), "ipproto"),
        new(new ValueWord("sport", "FIRST-LAST", "Packets from these ports."), (line, option) => TakeRange(line, option, ushort.MaxValue) is { } ports && line.Set(line.Rule with { SourcePorts = ports }), "sport"),
        new(new ValueWord("dport", "FIRST-LAST", "Packets to these ports."), (line, option) => TakeRange(line, option, ushort.MaxValue) is { } ports && line.Set(line.Rule with { DestinationPorts = ports }), "dport"),
        new(new ValueWord("no_track", "", "Do nothing when someone removes the rule."), (line, _) => line.Set(line.Rule with { NoTrack = true }), ""),
    ];

    private static readonly LineOption<RuleLine> TrackGroup = new(
        new ValueWord("track_group", "the name of a track_group", "The instances that its loss brings down."),
        (line, option) => line.TakeTrackGroup(option, line.Rule.TrackGroup) is { } group && line.Set(line.Rule with { TrackGroup = group }), "");

    /// <summary>The options of a virtual rule.</summary>
    public static readonly OptionTable<RuleLine> Virtual = new(Plain);

    /// <summary>The options of a static rule.</summary>
    public static readonly OptionTable<RuleLine> Static = new([.. Plain, TrackGroup]);

    private static LineOption<RuleLine> Priority(string name) =>
        new(new ValueWord(name, $"0 to {uint.MaxValue}", "Rules are looked at in this order, the smallest first."), ReadPriority, "priority");

    private static LineOption<RuleLine> DsField(string name) =>
        new(new ValueWord(name, NameTable.DsFields.Expected, "Packets with this type of service."), (line, option) => line.TakeNamed(option, NameTable.DsFields) is { } field && line.Set(line.Rule with { DsField = field }), "dsfield");

    private static LineOption<RuleLine> SuppressLength(string name) =>
        new(new ValueWord(name, $"0 to {int.MaxValue}", "Refuse routes of the table with a prefix of this length or shorter."), (line, option) => line.TryTakeNumber(option, int.MaxValue, out ulong length) && line.SetForTable(option, line.Rule with { SuppressPrefixLength = (uint)length }), "suppress_prefixlength");

    private static LineOption<RuleLine> SuppressGroup(string name) =>
        new(new ValueWord(name, NameTable.Groups.Expected, "Refuse routes of the table by interfaces of this group."), (line, option) => line.TakeNamed(option, NameTable.Groups) is { } group && line.SetForTable(option, line.Rule with { SuppressGroup = group }), "suppress_ifgroup");

    private static LineOption<RuleLine> Input(string name) =>
        new(new ValueWord(name, "an interface name", "Packets that came in by it."), (line, option) => line.TakeDevice(option) is { } device && line.Set(line.Rule with { InputDevice = device }), "iif");

    private static bool ReadPriority(RuleLine line, Token option) =>
        line.Take(option, $"0 to {uint.MaxValue}") is { } word && line.TryReadNumber(option.Value, word, NumberText.AnyBase(word.Value), uint.MaxValue, out ulong priority)
        && line.Set(line.Rule with { Priority = (uint)priority });

    private static bool ReadMark(RuleLine line, Token option)
    {
        if (line.Take(option, "N[/MASK]") is not { } word) return false;
        int slash = word.Value.IndexOf('/');
        ulong? mark = NumberText.AnyBase(slash < 0 ? word.Value : word.Value.Substring(0, slash));
        ulong? mask = slash < 0 ? null : NumberText.AnyBase(word.Value.Substring(slash + 1));
        if (mark <= uint.MaxValue && (slash < 0 || mask <= uint.MaxValue)) return line.Set(line.Rule with { Mark = (uint)mark, MarkMask = (uint?)mask });
        line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, $"N[/MASK], each from 0 to {uint.MaxValue}");
        return false;
    }

    private static NumberRange? TakeRange(RuleLine line, Token option, uint maximum)
    {
        if (line.Take(option, "FIRST-LAST") is not { } word) return null;
        string[] ends = word.Value.Split('-');
        if (ends.Length == 2 && NumberText.Decimal(ends[0]) is { } first && first <= maximum && NumberText.Decimal(ends[1]) is { } last && last <= maximum)
            return new NumberRange((uint)first, (uint)last);
        line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, $"FIRST-LAST, each from 0 to {maximum}, also for a single one");
        return null;
    }
}

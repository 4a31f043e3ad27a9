using System;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.RouteNumbers;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>A rule as RTM_NEWRULE or RTM_DELRULE (linux/fib_rules.h, struct fib_rule_hdr), as keepalived 2.2.7 asks for it.</summary>
/// <param name="names">The host's names of numbers.</param>
internal sealed class RuleRequest(RouteNames names)
{
    private const int HeaderSize = 12;

    /// <summary>Writes a request.</summary>
    /// <exception cref="UnknownNameException">A name is missing.</exception>
    public ReadOnlySpan<byte> Write(Span<byte> buffer, RuleConfig rule, bool isAdded, uint sequence)
    {
        // EXCL: the kernel would take the same rule twice.
        ushort flags = isAdded ? (ushort)(Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL) : Netlink.NLM_F_REQUEST;
        NetlinkWriter writer = new(buffer, isAdded ? RTM_NEWRULE : RTM_DELRULE, flags, sequence);
        uint table = rule.Table is { } given ? names.Of(given, "rt_tables") : 0;
        Span<byte> header = writer.Reserve(HeaderSize);
        if (writer.Failed) return default;
        header[0] = rule.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET;
        header[1] = rule.To?.Length ?? 0;
        header[2] = rule.From?.Length ?? 0;
        header[3] = rule.DsField is { } field ? (byte)names.Of(field, "rt_dsfield") : (byte)0;
        header[4] = table < 256 ? (byte)table : (byte)0;
        header[7] = rule.Action;
        if (rule.Invert) MemoryMarshal.Write(header[8..], FIB_RULE_INVERT);
        if (table >= 256) writer.Put(FRA_TABLE, table);
        writer.Put(FRA_PRIORITY, rule.Priority);
        if (rule.Protocol != 0) writer.Put(FRA_PROTOCOL, rule.Protocol);
        PutSelector(ref writer, rule);
        PutAction(ref writer, rule);
        return writer.End();
    }

    private void PutSelector(ref NetlinkWriter writer, RuleConfig rule)
    {
        if (rule.From is { Length: > 0 } from) RouteParts.Put(ref writer, FRA_SRC, from.Address);
        if (rule.To is { Length: > 0 } to) RouteParts.Put(ref writer, FRA_DST, to.Address);
        RouteParts.Put(ref writer, FRA_IIFNAME, rule.InputDevice);
        RouteParts.Put(ref writer, FRA_OIFNAME, rule.OutputDevice);
        if (rule.Mark is { } mark) writer.Put(FRA_FWMARK, mark);
        if (rule.MarkMask is { } mask) writer.Put(FRA_FWMASK, mask);
        RouteParts.PutBigEndian(ref writer, FRA_TUN_ID, rule.TunnelId);
        if (rule.Users is { } users) PutRange(ref writer, FRA_UID_RANGE, [users.First, users.Last]);
        if (rule.IpProtocol is { } protocol) writer.Put(FRA_IP_PROTO, (byte)names.Of(protocol, "protocols"));
        if (rule.SourcePorts is { } source) PutRange(ref writer, FRA_SPORT_RANGE, [(ushort)source.First, (ushort)source.Last]);
        if (rule.DestinationPorts is { } destination) PutRange(ref writer, FRA_DPORT_RANGE, [(ushort)destination.First, (ushort)destination.Last]);
    }

    private void PutAction(ref NetlinkWriter writer, RuleConfig rule)
    {
        if (rule.GotoTarget is { } target) writer.Put(FRA_GOTO, target);
        if (rule.L3MasterDevice) writer.Put(FRA_L3MDEV, (byte)1);
        RouteParts.PutRealms(ref writer, FRA_FLOW, rule.Realms, names);
        if (rule.SuppressPrefixLength is { } length) writer.Put(FRA_SUPPRESS_PREFIXLEN, length);
        if (rule.SuppressGroup is { } group) writer.Put(FRA_SUPPRESS_IFGROUP, names.Of(group, "group"));
    }

    private static void PutRange<T>(ref NetlinkWriter writer, ushort type, scoped ReadOnlySpan<T> ends)
        where T : unmanaged => writer.Put(type, MemoryMarshal.AsBytes(ends));
}

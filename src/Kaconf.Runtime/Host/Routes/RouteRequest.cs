using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.RouteNumbers;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>A route as RTM_NEWROUTE or RTM_DELROUTE (rtnetlink(7), struct rtmsg), as keepalived 2.2.7 asks for it.</summary>
/// <param name="links">The interfaces by name.</param>
/// <param name="names">The host's names of numbers.</param>
internal sealed class RouteRequest(LinkTable links, RouteNames names)
{
    private const int HeaderSize = 12;

    /// <summary>Writes a request.</summary>
    /// <exception cref="UnknownNameException">An interface or a name is missing.</exception>
    public ReadOnlySpan<byte> Write(Span<byte> buffer, RouteConfig route, bool isAdded, uint sequence)
    {
        NetlinkWriter writer = new(buffer, isAdded ? RTM_NEWROUTE : RTM_DELROUTE, (ushort)(Netlink.NLM_F_REQUEST | (isAdded ? Insertion(route) : 0)), sequence);
        uint table = Table(route);
        Span<byte> header = writer.Reserve(HeaderSize);
        if (writer.Failed) return default;
        header[0] = route.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET;
        header[1] = route.Destination.Length;
        header[2] = route.From?.Length ?? 0;
        header[3] = route.DsField is { } field ? (byte)names.Of(field, "rt_dsfield") : (byte)0;
        header[4] = table < 256 ? (byte)table : (byte)0;
        header[5] = Protocol(route);
        header[6] = route.Scope is { } scope ? (byte)names.Of(scope, "rt_scopes") : (byte)0;
        header[7] = route.Type;
        if (route.OnLink) header[8] = (byte)RTNH_F_ONLINK;
        if (table >= 256) writer.Put(RTA_TABLE, table);
        PutWays(ref writer, route);
        PutSettings(ref writer, route);
        return writer.End();
    }

    private static ushort Insertion(RouteConfig route) => (ushort)(Netlink.NLM_F_CREATE | route.Insertion switch
    {
        RouteInsertion.Append => Netlink.NLM_F_APPEND,
        RouteInsertion.Add => Netlink.NLM_F_EXCL,
        _ => 0,
    });

    private byte Protocol(RouteConfig route) => route.Protocol is { } protocol ? (byte)names.Of(protocol, "rt_protos") : RTPROT_KEEPALIVED;

    private uint Table(RouteConfig route)
    {
        if (route.Table is { } table) return names.Of(table, "rt_tables");
        if (route.Vrf is not { } vrf) return RT_TABLE_MAIN;
        return links.Find(vrf) is { VrfTable: not 0 and uint found } ? found : throw new UnknownNameException($"no VRF interface {vrf}");
    }

    private void PutWays(ref NetlinkWriter writer, RouteConfig route)
    {
        if (route.Destination.Length > 0) RouteParts.Put(ref writer, RTA_DST, route.Destination.Address);
        if (route.From is { Length: > 0 } from) RouteParts.Put(ref writer, RTA_SRC, from.Address);
        RouteParts.Put(ref writer, RTA_GATEWAY, route.Via);
        RouteParts.Put(ref writer, RTA_PREFSRC, route.Source);
        if (route.Device is { } device) writer.Put(RTA_OIF, (uint)IndexOf(device));
        RouteParts.PutEncap(ref writer, route.Encap, names);
        if (route.NextHops.Length == 0) return;
        int nest = writer.BeginNest(RTA_MULTIPATH);
        foreach (NextHopConfig hop in route.NextHops)
        {
            int start = writer.BeginNextHop((byte)(hop.OnLink ? RTNH_F_ONLINK : 0), (byte)(hop.Weight - 1), hop.Device is { } way ? IndexOf(way) : 0);
            RouteParts.Put(ref writer, RTA_GATEWAY, hop.Via);
            RouteParts.PutRealms(ref writer, RTA_FLOW, hop.Realms, names);
            RouteParts.PutEncap(ref writer, hop.Encap, names);
            writer.EndNest(start);
        }
        writer.EndNest(nest);
    }

    private void PutSettings(ref NetlinkWriter writer, RouteConfig route)
    {
        if (route.Metric is { } metric) writer.Put(RTA_PRIORITY, metric);
        if (route.Expires is { } expires) writer.Put(RTA_EXPIRES, expires);
        RouteParts.PutMetrics(ref writer, route.Metrics);
        RouteParts.PutRealms(ref writer, RTA_FLOW, route.Realms, names);
        if (route.Preference is { } preference) writer.Put(RTA_PREF, preference);
        if (route.TtlPropagate is { } propagate) writer.Put(RTA_TTL_PROPAGATE, (byte)(propagate ? 1 : 0));
    }

    private int IndexOf(string device) => links.Find(device)?.Index ?? throw new UnknownNameException($"no interface {device}");
}

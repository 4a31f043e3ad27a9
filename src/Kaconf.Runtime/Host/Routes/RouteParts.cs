using System;
using System.Buffers.Binary;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.RouteNumbers;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>What messages of routes and rules have in common, and parts of them.</summary>
internal static class RouteParts
{
    /// <summary>An address, if there is one.</summary>
    public static void Put(ref NetlinkWriter writer, ushort type, IpAddress? address)
    {
        if (address is not { } given) return;
        Span<byte> bytes = stackalloc byte[16];
        given.Write(bytes);
        writer.Put(type, bytes[..given.Length]);
    }

    /// <summary>A text with the end that C wants.</summary>
    public static void Put(ref NetlinkWriter writer, ushort type, string? text)
    {
        if (text is not null) writer.Put(type, Encoding.UTF8.GetBytes(text + '\0'));
    }

    /// <summary>A number of 64 bits in network order, if there is one.</summary>
    public static void PutBigEndian(ref NetlinkWriter writer, ushort type, ulong? number)
    {
        if (number is not { } given) return;
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, given);
        writer.Put(type, bytes);
    }

    /// <summary>The realm of the source in the upper half, that of the destination in the lower.</summary>
    public static void PutRealms(ref NetlinkWriter writer, ushort type, RealmsConfig? realms, RouteNames names)
    {
        if (realms is null) return;
        uint from = realms.From is { } given ? names.Of(given, "rt_realms") : 0;
        writer.Put(type, (from << 16) | names.Of(realms.To, "rt_realms"));
    }

    /// <summary>RTA_METRICS with all that is given.</summary>
    public static void PutMetrics(ref NetlinkWriter writer, RouteMetricConfig[] metrics)
    {
        if (metrics.Length == 0) return;
        int nest = writer.BeginNest(RTA_METRICS);
        uint locked = 0;
        foreach (RouteMetricConfig metric in metrics)
        {
            ushort number = MetricOf(metric.Name);
            if (metric.IsLocked) locked |= 1u << number;
            if (metric.Text is not null) writer.Put(number, Encoding.UTF8.GetBytes(metric.Text));
            else writer.Put(number, metric.Value);
        }
        if (locked != 0) writer.Put(RTAX_LOCK, locked);
        writer.EndNest(nest);
    }

    /// <summary>RTA_ENCAP and its type, if there is one.</summary>
    public static void PutEncap(ref NetlinkWriter writer, EncapConfig? encap, RouteNames names)
    {
        if (encap is null) return;
        writer.Put(RTA_ENCAP_TYPE, encap switch
        {
            IpEncapConfig ip => ip.IsV6 ? LWTUNNEL_ENCAP_IP6 : LWTUNNEL_ENCAP_IP,
            MplsEncapConfig => LWTUNNEL_ENCAP_MPLS,
            _ => LWTUNNEL_ENCAP_ILA,
        });
        int nest = writer.BeginNest(RTA_ENCAP);
        if (encap is IpEncapConfig tunnel) PutTunnel(ref writer, tunnel, names);
        else if (encap is MplsEncapConfig mpls) writer.Put(MPLS_IPTUNNEL_DST, LabelStack(mpls.Labels));
        // The locator is a number of eight bytes in network order already.
        else if (encap is IlaEncapConfig ila) PutBigEndian(ref writer, ILA_ATTR_LOCATOR, ila.Locator);
        writer.EndNest(nest);
    }

    // LWTUNNEL_IP6_* have the same numbers.
    private static void PutTunnel(ref NetlinkWriter writer, IpEncapConfig tunnel, RouteNames names)
    {
        PutBigEndian(ref writer, LWTUNNEL_IP_ID, tunnel.Id);
        Put(ref writer, LWTUNNEL_IP_DST, tunnel.Destination);
        Put(ref writer, LWTUNNEL_IP_SRC, tunnel.Source);
        if (tunnel.HopLimit is { } hops) writer.Put(LWTUNNEL_IP_TTL, hops);
        if (tunnel.DsField is { } field) writer.Put(LWTUNNEL_IP_TOS, (byte)names.Of(field, "rt_dsfield"));
        if (tunnel.Flags is { } flags) writer.Put(LWTUNNEL_IP_FLAGS, BinaryPrimitives.ReverseEndianness(flags));
    }

    // RFC 3032 §2.1: 20 bits of label, 3 of class, the bottom of the stack, 8 of TTL.
    private static byte[] LabelStack(uint[] labels)
    {
        byte[] stack = new byte[4 * labels.Length];
        for (int i = 0; i < labels.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(stack.AsSpan(4 * i), (labels[i] << 12) | (i == labels.Length - 1 ? 0x100u : 0));
        return stack;
    }
}

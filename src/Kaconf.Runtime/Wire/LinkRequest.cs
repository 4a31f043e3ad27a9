using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>Requests about an interface that is there, by its number.</summary>
internal static class LinkRequest
{
    private const ushort Flags = Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK;

    /// <summary>Removes it.</summary>
    public static ReadOnlySpan<byte> Delete(Span<byte> buffer, uint sequence, int index)
    {
        NetlinkWriter writer = Begin(buffer, RtNetlink.RTM_DELLINK, sequence, index);
        return writer.End();
    }

    /// <summary>Switches it on.</summary>
    public static ReadOnlySpan<byte> Up(Span<byte> buffer, uint sequence, int index)
    {
        NetlinkWriter writer = Begin(buffer, RtNetlink.RTM_NEWLINK, sequence, index, RtNetlink.IFF_UP);
        return writer.End();
    }

    /// <summary>Puts it into a group; into the one that it is in, so that listeners are told of it.</summary>
    public static ReadOnlySpan<byte> Group(Span<byte> buffer, uint sequence, int index, uint group)
    {
        NetlinkWriter writer = Begin(buffer, RtNetlink.RTM_NEWLINK, sequence, index);
        writer.Put(RtNetlink.IFLA_GROUP, group);
        return writer.End();
    }

    /// <summary>Has the kernel make no IPv6 address for it (IFLA_INET6_ADDR_GEN_MODE).</summary>
    public static ReadOnlySpan<byte> NoGeneratedAddress(Span<byte> buffer, uint sequence, int index)
    {
        NetlinkWriter writer = Begin(buffer, RtNetlink.RTM_NEWLINK, sequence, index);
        int families = writer.BeginNest(RtNetlink.IFLA_AF_SPEC);
        int family = writer.BeginNest(RtNetlink.AF_INET6);
        writer.Put(RtNetlink.IFLA_INET6_ADDR_GEN_MODE, RtNetlink.IN6_ADDR_GEN_MODE_NONE);
        writer.EndNest(family);
        writer.EndNest(families);
        return writer.End();
    }

    /// <summary>Sets its alias, and settings of net.ipv4.conf; an empty alias stays as it is.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="index">The interface.</param>
    /// <param name="alias">IFLA_IFALIAS.</param>
    /// <param name="settings">IPV4_DEVCONF_* and values; none = these stay.</param>
    public static ReadOnlySpan<byte> Configure(Span<byte> buffer, uint sequence, int index, ReadOnlySpan<byte> alias, ReadOnlySpan<(ushort Setting, uint Value)> settings)
    {
        NetlinkWriter writer = Begin(buffer, RtNetlink.RTM_NEWLINK, sequence, index);
        if (!alias.IsEmpty) writer.Put(RtNetlink.IFLA_IFALIAS, alias);
        if (settings.IsEmpty) return writer.End();
        int families = writer.BeginNest(RtNetlink.IFLA_AF_SPEC);
        int family = writer.BeginNest(RtNetlink.AF_INET);
        int values = writer.BeginNest(RtNetlink.IFLA_INET_CONF);
        foreach ((ushort setting, uint value) in settings) writer.Put(setting, value);
        writer.EndNest(values);
        writer.EndNest(family);
        writer.EndNest(families);
        return writer.End();
    }

    private static NetlinkWriter Begin(Span<byte> buffer, ushort type, uint sequence, int index, uint flags = 0)
    {
        NetlinkWriter writer = new(buffer, type, Flags, sequence);
        Span<byte> header = writer.Reserve(LinkMessage.HeaderSize);
        if (header.IsEmpty) return writer;
        MemoryMarshal.Write(header[4..], index);
        MemoryMarshal.Write(header[8..], flags);
        // The flags that are to change.
        MemoryMarshal.Write(header[12..], flags);
        return writer;
    }
}

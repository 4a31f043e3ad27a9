using System;

namespace Kaconf.Runtime.Wire;

/// <summary>RTM_NEWLINK that makes a macvlan in private mode, or an ipvlan in mode l2 (linux/if_link.h), as keepalived 2.2.7 asks for it.</summary>
internal ref struct NewLinkMessage
{
    /// <summary>IFLA_IFNAME.</summary>
    public ReadOnlySpan<byte> Name;

    /// <summary>IFLA_LINK: the number of the interface below.</summary>
    public int Parent;

    /// <summary>IFLA_ADDRESS; empty = an ipvlan, which has its parent's.</summary>
    public ReadOnlySpan<byte> HardwareAddress;

    /// <summary>IPVLAN_F_*.</summary>
    public ushort IpvlanFlags;

    /// <summary>IFLA_GROUP; null = the kernel's default.</summary>
    public uint? Group;

    /// <summary>IFLA_MASTER: the number of a VRF; 0 = none.</summary>
    public int Master;

    /// <summary>Writes the request.</summary>
    /// <returns>Empty when it does not fit.</returns>
    public readonly ReadOnlySpan<byte> Write(Span<byte> buffer, uint sequence)
    {
        const ushort flags = Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK | Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL;
        NetlinkWriter writer = new(buffer, RtNetlink.RTM_NEWLINK, flags, sequence);
        writer.Reserve(LinkMessage.HeaderSize);
        int info = writer.BeginNest(RtNetlink.IFLA_LINKINFO);
        writer.Put(RtNetlink.IFLA_INFO_KIND, HardwareAddress.IsEmpty ? "ipvlan"u8 : "macvlan"u8);
        int data = writer.BeginNest(RtNetlink.IFLA_INFO_DATA);
        if (HardwareAddress.IsEmpty)
        {
            writer.Put(RtNetlink.IFLA_IPVLAN_MODE, RtNetlink.IPVLAN_MODE_L2);
            writer.Put(RtNetlink.IFLA_IPVLAN_FLAGS, IpvlanFlags);
        }
        else writer.Put(RtNetlink.IFLA_MACVLAN_MODE, RtNetlink.MACVLAN_MODE_PRIVATE);
        writer.EndNest(data);
        writer.EndNest(info);
        writer.Put(RtNetlink.IFLA_LINK, (uint)Parent);
        writer.Put(RtNetlink.IFLA_IFNAME, Name);
        if (Group is { } group) writer.Put(RtNetlink.IFLA_GROUP, group);
        if (!HardwareAddress.IsEmpty) writer.Put(RtNetlink.IFLA_ADDRESS, HardwareAddress);
        if (Master != 0) writer.Put(RtNetlink.IFLA_MASTER, (uint)Master);
        return writer.End();
    }
}

using System;

namespace Kaconf.Runtime.Wire;

/// <summary>Numbers of linux/rtnetlink.h, if_link.h, if_addr.h and if.h, under their names.</summary>
internal static class RtNetlink
{
    public const ushort RTM_NEWLINK = 16;
    public const ushort RTM_DELLINK = 17;
    public const ushort RTM_GETLINK = 18;
    public const ushort RTM_NEWADDR = 20;
    public const ushort RTM_DELADDR = 21;
    public const ushort RTM_GETADDR = 22;

    public const uint RTMGRP_LINK = 0x1;
    public const uint RTMGRP_IPV4_IFADDR = 0x10;
    public const uint RTMGRP_IPV6_IFADDR = 0x100;

    public const byte AF_UNSPEC = 0;
    public const byte AF_INET = 2;
    public const byte AF_INET6 = 10;

    public const ushort IFLA_ADDRESS = 1;
    public const ushort IFLA_IFNAME = 3;
    public const ushort IFLA_LINK = 5;
    public const ushort IFLA_MASTER = 10;
    public const ushort IFLA_LINKINFO = 18;
    public const ushort IFLA_IFALIAS = 20;
    public const ushort IFLA_AF_SPEC = 26;
    public const ushort IFLA_GROUP = 27;
    public const ushort IFLA_INFO_KIND = 1;
    public const ushort IFLA_INFO_DATA = 2;
    public const ushort IFLA_INET_CONF = 1;
    public const ushort IFLA_INET6_ADDR_GEN_MODE = 8;
    public const ushort IFLA_MACVLAN_MODE = 1;
    public const ushort IFLA_IPVLAN_MODE = 1;
    public const ushort IFLA_IPVLAN_FLAGS = 2;

    public const uint MACVLAN_MODE_PRIVATE = 1;
    public const ushort IPVLAN_MODE_L2 = 0;
    public const byte IN6_ADDR_GEN_MODE_NONE = 1;

    public const ushort IPV4_DEVCONF_RP_FILTER = 8;
    public const ushort IPV4_DEVCONF_ARPFILTER = 13;
    public const ushort IPV4_DEVCONF_ARP_IGNORE = 19;
    public const ushort IPV4_DEVCONF_PROMOTE_SECONDARIES = 20;
    public const ushort IPV4_DEVCONF_ACCEPT_LOCAL = 23;

    public const uint IFF_UP = 0x1;
    public const uint IFF_LOOPBACK = 0x8;
    public const uint IFF_RUNNING = 0x40;
    public const uint IFF_NOARP = 0x80;

    public const ushort IFA_ADDRESS = 1;
    public const ushort IFA_LOCAL = 2;
    public const ushort IFA_LABEL = 3;
    public const ushort IFA_BROADCAST = 4;
    public const ushort IFA_CACHEINFO = 6;
    public const ushort IFA_FLAGS = 8;
    public const ushort IFA_PROTO = 11;

    public const uint IFA_F_SECONDARY = 0x01;
    public const uint IFA_F_NODAD = 0x02;
    public const uint IFA_F_DADFAILED = 0x08;
    public const uint IFA_F_HOMEADDRESS = 0x10;
    public const uint IFA_F_TENTATIVE = 0x40;
    public const uint IFA_F_MANAGETEMPADDR = 0x100;
    public const uint IFA_F_NOPREFIXROUTE = 0x200;
    public const uint IFA_F_MCAUTOJOIN = 0x400;

    /// <summary>The lifetime of an address that does not end.</summary>
    public const uint INFINITY_LIFE_TIME = 0xFFFFFFFF;

    /// <summary>Writes a request for a whole table: <see cref="RTM_GETLINK"/> or <see cref="RTM_GETADDR"/>.</summary>
    public static ReadOnlySpan<byte> WriteDump(Span<byte> buffer, ushort type, uint sequence)
    {
        NetlinkWriter writer = new(buffer, type, Netlink.NLM_F_REQUEST | Netlink.NLM_F_DUMP, sequence);
        // A whole ifinfomsg or ifaddrmsg: newer kernels log applications that send less.
        // All zero: of every family.
        writer.Reserve(type == RTM_GETLINK ? LinkMessage.HeaderSize : AddressMessage.HeaderSize);
        return writer.End();
    }
}

using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// RTM_NEWLINK and RTM_DELLINK (linux/rtnetlink.h, struct ifinfomsg; rtnetlink(7)).
/// <code>
/// | family 8 | 0 8 | type 16 | index 32 | flags 32 | change 32 | IFLA_* … |
/// </code>
/// </summary>
internal ref struct LinkMessage
{
    /// <summary>Bytes of struct ifinfomsg.</summary>
    public const int HeaderSize = 16;

    /// <summary>AF_UNSPEC for the link itself; AF_BRIDGE speaks of it as a bridge port only.</summary>
    public byte Family;

    /// <summary>The interface's number, never used again while the system runs.</summary>
    public int Index;

    /// <summary>IFF_*.</summary>
    public uint Flags;

    /// <summary>IFLA_IFNAME.</summary>
    public ReadOnlySpan<byte> Name;

    /// <summary>IFLA_ADDRESS: the MAC.</summary>
    public ReadOnlySpan<byte> HardwareAddress;

    /// <summary>IFLA_LINK: the number of the interface below; 0 = none.</summary>
    public int Lower;

    /// <summary>IFLA_MASTER: the number of the bridge, bond or VRF that it belongs to; 0 = none.</summary>
    public int Master;

    /// <summary>IFLA_GROUP; 0 = the default.</summary>
    public uint Group;

    /// <summary>IFLA_IFALIAS.</summary>
    public ReadOnlySpan<byte> Alias;

    /// <summary>IFLA_INFO_KIND, as <c>macvlan</c>; empty for hardware.</summary>
    public ReadOnlySpan<byte> Kind;

    /// <summary>IFLA_MACVLAN_MODE or IFLA_IPVLAN_MODE; 0 for other kinds.</summary>
    public uint Mode;

    /// <summary>IFLA_VRF_TABLE; 0 = it is no VRF.</summary>
    public uint VrfTable;

    /// <summary>Reads the payload of a message.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out LinkMessage link)
    {
        link = default;
        if (payload.Length < HeaderSize) return false;
        link.Family = payload[0];
        link.Index = MemoryMarshal.Read<int>(payload[4..]);
        link.Flags = MemoryMarshal.Read<uint>(payload[8..]);
        NetlinkAttributes attributes = new(payload[HeaderSize..]);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case RtNetlink.IFLA_IFNAME: link.Name = attributes.Text(); break;
                case RtNetlink.IFLA_ADDRESS: link.HardwareAddress = attributes.Value; break;
                case RtNetlink.IFLA_LINK: link.Lower = (int)attributes.U32(); break;
                case RtNetlink.IFLA_MASTER: link.Master = (int)attributes.U32(); break;
                case RtNetlink.IFLA_GROUP: link.Group = attributes.U32(); break;
                case RtNetlink.IFLA_IFALIAS: link.Alias = attributes.Text(); break;
                case RtNetlink.IFLA_LINKINFO:
                    if (!ReadInfo(ref link, attributes.Value)) return false;
                    break;
            }
        return !attributes.Failed;
    }

    private static bool ReadInfo(ref LinkMessage link, ReadOnlySpan<byte> info)
    {
        ReadOnlySpan<byte> data = default;
        NetlinkAttributes attributes = new(info);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case RtNetlink.IFLA_INFO_KIND: link.Kind = attributes.Text(); break;
                case RtNetlink.IFLA_INFO_DATA: data = attributes.Value; break;
            }
        bool isMacvlan = link.Kind.SequenceEqual("macvlan"u8), isIpvlan = link.Kind.SequenceEqual("ipvlan"u8), isVrf = link.Kind.SequenceEqual("vrf"u8);
        if (attributes.Failed || !(isMacvlan || isIpvlan || isVrf)) return !attributes.Failed;
        NetlinkAttributes settings = new(data);
        while (settings.Next())
        {
            // The first attribute of each kind: IFLA_MACVLAN_MODE, IFLA_IPVLAN_MODE, IFLA_VRF_TABLE.
            if (settings.Type != RtNetlink.IFLA_MACVLAN_MODE) continue;
            if (isVrf) link.VrfTable = settings.U32();
            else link.Mode = isMacvlan ? settings.U32() : settings.U16();
        }
        return !settings.Failed;
    }
}

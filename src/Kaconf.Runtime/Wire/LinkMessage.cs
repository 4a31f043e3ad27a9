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
            }
        return !attributes.Failed;
    }
}

using System;
using System.Buffers.Binary;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Wire;

/// <summary>A server behind a service of IPVS, as IPVS_CMD_ATTR_DEST holds it.</summary>
internal ref struct IpvsDestMessage
{
    private const int RoomForAddress = 16;

    /// <summary>AF_INET or AF_INET6. Kernels before Linux 3.18 do not tell it: then 0, and it is that of the service.</summary>
    public ushort Family;

    /// <summary>The address in network order; as read always 16 bytes, of IPv4 the first 4.</summary>
    public ReadOnlySpan<byte> Address;

    /// <summary>The port; 0 = that of the packet.</summary>
    public ushort Port;

    /// <summary>IP_VS_CONN_F_MASQ, TUNNEL or DROUTE.</summary>
    public uint Method;

    /// <summary>Its share; 0 = nothing new.</summary>
    public uint Weight;

    /// <summary>Above so many connections it gets no new ones; 0 = no limit.</summary>
    public uint UpperThreshold;

    /// <summary>Below so many it gets new ones again; 0 = three quarters of the other.</summary>
    public uint LowerThreshold;

    /// <summary>IP_VS_CONN_F_TUNNEL_TYPE_*.</summary>
    public byte TunnelType;

    /// <summary>The port of a GUE tunnel.</summary>
    public ushort TunnelPort;

    /// <summary>IP_VS_TUNNEL_ENCAP_FLAG_*.</summary>
    public ushort TunnelFlags;

    /// <summary>Reads the payload of IPVS_CMD_NEW_DEST, of which a dump has one for each server.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out IpvsDestMessage server)
    {
        server = default;
        bool found = false;
        NetlinkAttributes attributes = GenericNetlink.Attributes(payload);
        while (attributes.Next())
            if (attributes.Type == IPVS_CMD_ATTR_DEST) found = TryReadList(attributes.Value, out server);
        found &= !attributes.Failed;
        return found && server.Address.Length == RoomForAddress;
    }

    /// <summary>Appends what tells the server from others, and where <paramref name="isWhole"/> all the rest.</summary>
    public static void Put(ref NetlinkWriter writer, scoped IpvsDestMessage server, bool isWhole)
    {
        Span<byte> address = stackalloc byte[RoomForAddress];
        address.Clear();
        server.Address.CopyTo(address);
        int nest = writer.BeginNest(IPVS_CMD_ATTR_DEST | Netlink.NLA_F_NESTED);
        writer.Put(IPVS_DEST_ATTR_ADDR_FAMILY, server.Family);
        writer.Put(IPVS_DEST_ATTR_ADDR, address);
        writer.Put(IPVS_DEST_ATTR_PORT, BinaryPrimitives.ReverseEndianness(server.Port));
        if (isWhole) PutSettings(ref writer, server);
        writer.EndNest(nest);
    }

    private static void PutSettings(ref NetlinkWriter writer, scoped IpvsDestMessage server)
    {
        writer.Put(IPVS_DEST_ATTR_FWD_METHOD, server.Method);
        writer.Put(IPVS_DEST_ATTR_WEIGHT, server.Weight);
        if (server.Method == IP_VS_CONN_F_TUNNEL)
        {
            writer.Put(IPVS_DEST_ATTR_TUN_TYPE, server.TunnelType);
            if (server.TunnelType == IP_VS_CONN_F_TUNNEL_TYPE_GUE) writer.Put(IPVS_DEST_ATTR_TUN_PORT, BinaryPrimitives.ReverseEndianness(server.TunnelPort));
            if (server.TunnelType != IP_VS_CONN_F_TUNNEL_TYPE_IPIP) writer.Put(IPVS_DEST_ATTR_TUN_FLAGS, server.TunnelFlags);
        }
        writer.Put(IPVS_DEST_ATTR_U_THRESH, server.UpperThreshold);
        writer.Put(IPVS_DEST_ATTR_L_THRESH, server.LowerThreshold);
    }

    private static bool TryReadList(ReadOnlySpan<byte> list, out IpvsDestMessage server)
    {
        server = default;
        NetlinkAttributes attributes = new(list);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case IPVS_DEST_ATTR_ADDR_FAMILY: server.Family = attributes.U16(); break;
                case IPVS_DEST_ATTR_ADDR: server.Address = attributes.Value; break;
                case IPVS_DEST_ATTR_PORT: server.Port = BinaryPrimitives.ReverseEndianness(attributes.U16()); break;
                case IPVS_DEST_ATTR_FWD_METHOD: server.Method = attributes.U32() & IP_VS_CONN_F_FWD_MASK; break;
                case IPVS_DEST_ATTR_WEIGHT: server.Weight = attributes.U32(); break;
                case IPVS_DEST_ATTR_U_THRESH: server.UpperThreshold = attributes.U32(); break;
                case IPVS_DEST_ATTR_L_THRESH: server.LowerThreshold = attributes.U32(); break;
                case IPVS_DEST_ATTR_TUN_TYPE: server.TunnelType = attributes.U8(); break;
                case IPVS_DEST_ATTR_TUN_PORT: server.TunnelPort = BinaryPrimitives.ReverseEndianness(attributes.U16()); break;
                case IPVS_DEST_ATTR_TUN_FLAGS: server.TunnelFlags = attributes.U16(); break;
            }
        return !attributes.Failed;
    }
}

using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Wire;

/// <summary>A service of IPVS, as IPVS_CMD_ATTR_SERVICE holds it: an address with protocol and port, or a firewall mark.</summary>
internal ref struct IpvsServiceMessage
{
    /// <summary>A mask for all bits of an IPv4 address.</summary>
    public const uint WholeAddress = uint.MaxValue;

    private const int RoomForAddress = 16;

    /// <summary>AF_INET or AF_INET6.</summary>
    public ushort Family;

    /// <summary>IPPROTO_*.</summary>
    public ushort Protocol;

    /// <summary>The address in network order, 4 or 16 bytes.</summary>
    public ReadOnlySpan<byte> Address;

    /// <summary>The port; 0 = any.</summary>
    public ushort Port;

    /// <summary>The firewall mark; 0 = an address.</summary>
    public uint Mark;

    /// <summary>The scheduler's name.</summary>
    public ReadOnlySpan<byte> Scheduler;

    /// <summary>IP_VS_SVC_F_*.</summary>
    public uint Flags;

    /// <summary>Seconds for which a client stays with its server.</summary>
    public uint Timeout;

    /// <summary>Which clients stay together: of IPv4 a mask in network order, read as the host reads numbers; of IPv6 the length of a prefix.</summary>
    public uint Netmask;

    /// <summary>The persistence engine's name; empty = none.</summary>
    public ReadOnlySpan<byte> Engine;

    /// <summary>Reads the payload of IPVS_CMD_NEW_SERVICE, of which a dump has one for each service.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out IpvsServiceMessage service)
    {
        service = default;
        bool found = false;
        NetlinkAttributes attributes = GenericNetlink.Attributes(payload);
        while (attributes.Next())
            if (attributes.Type == IPVS_CMD_ATTR_SERVICE) found = TryReadList(attributes.Value, out service);
        found &= !attributes.Failed;
        if (!found || service.Family == 0) return false;
        int length = service.Family == RtNetlink.AF_INET ? 4 : RoomForAddress;
        if (service.Mark == 0 && service.Address.Length < length) return false;
        service.Address = service.Mark == 0 ? service.Address[..length] : default;
        return true;
    }

    /// <summary>Appends what tells the service from others, and where <paramref name="isWhole"/> all the rest.</summary>
    public static void Put(ref NetlinkWriter writer, scoped IpvsServiceMessage service, bool isWhole)
    {
        int nest = writer.BeginNest(IPVS_CMD_ATTR_SERVICE | Netlink.NLA_F_NESTED);
        writer.Put(IPVS_SVC_ATTR_AF, service.Family);
        if (service.Mark != 0) writer.Put(IPVS_SVC_ATTR_FWMARK, service.Mark);
        else
        {
            Span<byte> address = stackalloc byte[RoomForAddress];
            address.Clear();
            service.Address.CopyTo(address);
            writer.Put(IPVS_SVC_ATTR_PROTOCOL, service.Protocol);
            writer.Put(IPVS_SVC_ATTR_ADDR, address);
            writer.Put(IPVS_SVC_ATTR_PORT, BinaryPrimitives.ReverseEndianness(service.Port));
        }
        if (isWhole) PutSettings(ref writer, service);
        writer.EndNest(nest);
    }

    private static void PutSettings(ref NetlinkWriter writer, scoped IpvsServiceMessage service)
    {
        writer.PutText(IPVS_SVC_ATTR_SCHED_NAME, service.Scheduler);
        if (!service.Engine.IsEmpty) writer.PutText(IPVS_SVC_ATTR_PE_NAME, service.Engine);
        // struct ip_vs_flags: the flags, and which of them are meant.
        ReadOnlySpan<uint> flags = [service.Flags, uint.MaxValue];
        writer.Put(IPVS_SVC_ATTR_FLAGS, MemoryMarshal.AsBytes(flags));
        writer.Put(IPVS_SVC_ATTR_TIMEOUT, service.Timeout);
        writer.Put(IPVS_SVC_ATTR_NETMASK, service.Netmask);
    }

    private static bool TryReadList(ReadOnlySpan<byte> list, out IpvsServiceMessage service)
    {
        service = default;
        NetlinkAttributes attributes = new(list);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case IPVS_SVC_ATTR_AF: service.Family = attributes.U16(); break;
                case IPVS_SVC_ATTR_PROTOCOL: service.Protocol = attributes.U16(); break;
                case IPVS_SVC_ATTR_ADDR: service.Address = attributes.Value; break;
                case IPVS_SVC_ATTR_PORT: service.Port = BinaryPrimitives.ReverseEndianness(attributes.U16()); break;
                case IPVS_SVC_ATTR_FWMARK: service.Mark = attributes.U32(); break;
                case IPVS_SVC_ATTR_SCHED_NAME: service.Scheduler = attributes.Text(); break;
                case IPVS_SVC_ATTR_PE_NAME: service.Engine = attributes.Text(); break;
                case IPVS_SVC_ATTR_FLAGS when attributes.Value.Length >= sizeof(uint): service.Flags = MemoryMarshal.Read<uint>(attributes.Value); break;
                case IPVS_SVC_ATTR_TIMEOUT: service.Timeout = attributes.U32(); break;
                case IPVS_SVC_ATTR_NETMASK: service.Netmask = attributes.U32(); break;
            }
        return !attributes.Failed;
    }
}

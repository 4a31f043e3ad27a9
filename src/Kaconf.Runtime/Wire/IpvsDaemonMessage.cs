using System;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Wire;

/// <summary>A sync daemon of IPVS, as IPVS_CMD_ATTR_DAEMON holds it. What is 0 or empty is the kernel's.</summary>
internal ref struct IpvsDaemonMessage
{
    /// <summary>IP_VS_STATE_MASTER sends, IP_VS_STATE_BACKUP receives.</summary>
    public uint State;

    /// <summary>The name of its interface.</summary>
    public ReadOnlySpan<byte> Interface;

    /// <summary>Tells several apart, 0 to 255.</summary>
    public uint SyncId;

    /// <summary>Most bytes of a packet.</summary>
    public ushort MaxLength;

    /// <summary>The group that packets go to, 4 or 16 bytes in network order.</summary>
    public ReadOnlySpan<byte> Group;

    /// <summary>The port.</summary>
    public ushort Port;

    /// <summary>How many routers a packet may pass, and one more.</summary>
    public byte TimeToLive;

    /// <summary>Reads the payload of IPVS_CMD_NEW_DAEMON, of which a dump has up to two.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out IpvsDaemonMessage daemon)
    {
        daemon = default;
        bool found = false;
        NetlinkAttributes attributes = GenericNetlink.Attributes(payload);
        while (attributes.Next())
            if (attributes.Type == IPVS_CMD_ATTR_DAEMON) found = TryReadList(attributes.Value, out daemon);
        found &= !attributes.Failed;
        return found;
    }

    /// <summary>Appends what tells the daemon from the other, and where <paramref name="isWhole"/> all the rest.</summary>
    public static void Put(ref NetlinkWriter writer, scoped IpvsDaemonMessage daemon, bool isWhole)
    {
        int nest = writer.BeginNest(IPVS_CMD_ATTR_DAEMON | Netlink.NLA_F_NESTED);
        writer.Put(IPVS_DAEMON_ATTR_STATE, daemon.State);
        if (isWhole) writer.PutText(IPVS_DAEMON_ATTR_MCAST_IFN, daemon.Interface);
        writer.Put(IPVS_DAEMON_ATTR_SYNC_ID, daemon.SyncId);
        if (isWhole)
        {
            if (daemon.MaxLength != 0) writer.Put(IPVS_DAEMON_ATTR_SYNC_MAXLEN, daemon.MaxLength);
            if (daemon.Port != 0) writer.Put(IPVS_DAEMON_ATTR_MCAST_PORT, daemon.Port);
            if (daemon.TimeToLive != 0) writer.Put(IPVS_DAEMON_ATTR_MCAST_TTL, daemon.TimeToLive);
            if (!daemon.Group.IsEmpty) writer.Put(daemon.Group.Length == 4 ? IPVS_DAEMON_ATTR_MCAST_GROUP : IPVS_DAEMON_ATTR_MCAST_GROUP6, daemon.Group);
        }
        writer.EndNest(nest);
    }

    private static bool TryReadList(ReadOnlySpan<byte> list, out IpvsDaemonMessage daemon)
    {
        daemon = default;
        NetlinkAttributes attributes = new(list);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case IPVS_DAEMON_ATTR_STATE: daemon.State = attributes.U32(); break;
                case IPVS_DAEMON_ATTR_MCAST_IFN: daemon.Interface = attributes.Text(); break;
                case IPVS_DAEMON_ATTR_SYNC_ID: daemon.SyncId = attributes.U32(); break;
                case IPVS_DAEMON_ATTR_SYNC_MAXLEN: daemon.MaxLength = attributes.U16(); break;
                case IPVS_DAEMON_ATTR_MCAST_GROUP or IPVS_DAEMON_ATTR_MCAST_GROUP6: daemon.Group = attributes.Value; break;
                case IPVS_DAEMON_ATTR_MCAST_PORT: daemon.Port = attributes.U16(); break;
                case IPVS_DAEMON_ATTR_MCAST_TTL: daemon.TimeToLive = attributes.U8(); break;
            }
        return !attributes.Failed;
    }
}

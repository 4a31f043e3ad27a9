using System;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Wire;

/// <summary>How long IPVS keeps idle connections in seconds: the payload of IPVS_CMD_SET_CONFIG.</summary>
/// <param name="Tcp">Established connections of TCP.</param>
/// <param name="TcpFin">Those that saw a FIN.</param>
/// <param name="Udp">After the last packet of UDP.</param>
internal readonly record struct IpvsTimeouts(uint Tcp, uint TcpFin, uint Udp)
{
    /// <summary>Reads what IPVS_CMD_GET_CONFIG is answered with.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out IpvsTimeouts timeouts)
    {
        timeouts = default;
        NetlinkAttributes attributes = GenericNetlink.Attributes(payload);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case IPVS_CMD_ATTR_TIMEOUT_TCP: timeouts = timeouts with { Tcp = attributes.U32() }; break;
                case IPVS_CMD_ATTR_TIMEOUT_TCP_FIN: timeouts = timeouts with { TcpFin = attributes.U32() }; break;
                case IPVS_CMD_ATTR_TIMEOUT_UDP: timeouts = timeouts with { Udp = attributes.U32() }; break;
            }
        return !attributes.Failed;
    }

    /// <summary>Appends the three.</summary>
    public void Put(ref NetlinkWriter writer)
    {
        writer.Put(IPVS_CMD_ATTR_TIMEOUT_TCP, Tcp);
        writer.Put(IPVS_CMD_ATTR_TIMEOUT_TCP_FIN, TcpFin);
        writer.Put(IPVS_CMD_ATTR_TIMEOUT_UDP, Udp);
    }
}

using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>All of a server that may change while it stays the same server, as <see cref="IpvsDestMessage"/> has it.</summary>
internal readonly record struct ServerSettings(uint Method, uint Weight, uint Upper, uint Lower, byte TunnelType, ushort TunnelPort, ushort TunnelFlags)
{
    /// <summary>Those that the kernel tells of.</summary>
    public static ServerSettings Of(in IpvsDestMessage message) =>
        new(message.Method, message.Weight, message.UpperThreshold, message.LowerThreshold, message.TunnelType, message.TunnelPort, message.TunnelFlags);

    /// <summary>Those that the configuration gives, without a weight.</summary>
    public static ServerSettings Of(in ForwardingConfig forwarding, uint upper = 0, uint lower = 0)
    {
        uint method = forwarding.Method switch
        {
            ForwardingMethod.Direct => IP_VS_CONN_F_DROUTE,
            ForwardingMethod.Tunnel => IP_VS_CONN_F_TUNNEL,
            _ => IP_VS_CONN_F_MASQ,
        };
        if (method != IP_VS_CONN_F_TUNNEL) return new(method, 0, upper, lower, 0, 0, 0);
        (byte type, ushort port) = forwarding.Type switch
        {
            Config.TunnelType.Gue => (IP_VS_CONN_F_TUNNEL_TYPE_GUE, forwarding.Port),
            Config.TunnelType.Gre => (IP_VS_CONN_F_TUNNEL_TYPE_GRE, (ushort)0),
            _ => (IP_VS_CONN_F_TUNNEL_TYPE_IPIP, (ushort)0),
        };
        ushort flags = forwarding.Checksum switch
        {
            TunnelChecksum.Full => IP_VS_TUNNEL_ENCAP_FLAG_CSUM,
            TunnelChecksum.Remote => IP_VS_TUNNEL_ENCAP_FLAG_REMCSUM,
            _ => 0,
        };
        return new(method, 0, upper, lower, type, port, type == IP_VS_CONN_F_TUNNEL_TYPE_IPIP ? (ushort)0 : flags);
    }

    /// <summary>Puts them into a request.</summary>
    public void WriteTo(ref IpvsDestMessage message) =>
        (message.Method, message.Weight, message.UpperThreshold, message.LowerThreshold, message.TunnelType, message.TunnelPort, message.TunnelFlags) =
        (Method, Weight, Upper, Lower, TunnelType, TunnelPort, TunnelFlags);
}

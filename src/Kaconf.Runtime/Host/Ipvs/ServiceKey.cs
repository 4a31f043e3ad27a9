using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>What tells a service of IPVS from others.</summary>
/// <param name="Address">The address; nothing for a mark.</param>
/// <param name="Protocol">The protocol; none for a mark.</param>
/// <param name="Port">The port; 0 = any.</param>
/// <param name="Mark">The firewall mark; 0 = an address.</param>
/// <param name="IsV6">The family.</param>
internal readonly record struct ServiceKey(IpAddress Address, ServiceProtocol Protocol, ushort Port, uint Mark, bool IsV6)
{
    /// <summary>The service of a mark.</summary>
    public static ServiceKey OfMark(uint mark, bool isV6) => new(default, ServiceProtocol.None, 0, mark, isV6);

    /// <summary>The service that the kernel tells of.</summary>
    public static ServiceKey Of(in IpvsServiceMessage message)
    {
        bool isV6 = message.Family == RtNetlink.AF_INET6;
        return message.Mark != 0 ? OfMark(message.Mark, isV6)
            : new(IpAddress.Read(message.Address), (ServiceProtocol)message.Protocol, message.Port, 0, isV6);
    }

    /// <summary>As keepalived writes it.</summary>
    public override string ToString() => Mark != 0 ? $"FWM {Mark}{(IsV6 ? " inet6" : "")}" : $"[{Address}]:{Protocol.ToString().ToLowerInvariant()}:{Port}";
}

/// <summary>What tells a server from others behind the same service.</summary>
/// <param name="Address">The address.</param>
/// <param name="Port">The port; 0 = that of the packet.</param>
internal readonly record struct ServerKey(IpAddress Address, ushort Port)
{
    /// <summary>The server that the kernel tells of.</summary>
    /// <param name="message">What it tells.</param>
    /// <param name="isV6">The family of the service.</param>
    public static ServerKey Of(in IpvsDestMessage message, bool isV6)
    {
        bool wide = message.Family == 0 ? isV6 : message.Family == RtNetlink.AF_INET6;
        return new(IpAddress.Read(message.Address[..(wide ? 16 : 4)]), message.Port);
    }

    /// <summary>As keepalived writes it.</summary>
    public override string ToString() => $"[{Address}]:{Port}";
}

using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>
/// Where the parts of an instance's adverts are, in bytes from the start of what the shell sends:
/// <code>
/// | IPv4 header, 20 | authentication header, 24 | VRRP header, 8 | addresses | data, 8 | trailer, 28 |
///   IPv4 only         AH                                                      v2 IPv4   auth_hmac
/// </code>
/// Over IPv6 the kernel makes the IP header.
/// </summary>
internal readonly struct AdvertLayout
{
    /// <summary>The layout that a configuration asks for.</summary>
    public AdvertLayout(VrrpInstanceConfig config)
    {
        Message = (config.IsV6 ? 0 : Ipv4Header.Size) + (UsesAh(config) ? AuthenticationHeader.Size : 0);
        int message = VrrpPacket.SizeOf(config.Version, config.IsV6, config.VirtualAddresses.Length);
        Trailer = Message + message;
        Size = Trailer + (Signs(config) ? HmacTrailer.Size : 0);
    }

    /// <summary>Where the VRRP message begins.</summary>
    public int Message { get; }

    /// <summary>Where the message ends and the trailer, if there is one, begins.</summary>
    public int Trailer { get; }

    /// <summary>Bytes of the whole.</summary>
    public int Size { get; }

    /// <summary>Whether adverts go to peers and not to the group.</summary>
    public static bool IsUnicast(VrrpInstanceConfig config) => config.UnicastPeers.Length > 0 || config.FaultWithoutPeer;

    /// <summary>Whether there is an authentication header: auth_type AH, which is of version 2 over IPv4 only.</summary>
    public static bool UsesAh(VrrpInstanceConfig config) => config is { AhKey: not null, Version: 2, IsV6: false };

    /// <summary>Whether our own adverts have a trailer.</summary>
    public static bool Signs(VrrpInstanceConfig config) => config.Hmac is { Mode: not HmacMode.ReceiveOnly };

    /// <summary>The authentication type of version 2.</summary>
    public static VrrpAuthType AuthTypeOf(VrrpInstanceConfig config) =>
        UsesAh(config) ? VrrpAuthType.IpAuthenticationHeader
        : config is { Password: not null, Version: 2, IsV6: false } ? VrrpAuthType.SimpleTextPassword
        : VrrpAuthType.None;
}

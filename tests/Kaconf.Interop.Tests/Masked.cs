using System;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>Frames without the bytes in which two daemons must differ.</summary>
internal static class Masked
{
    private const int Ip = 14;
    private const int Ipv4Header = 20;
    private const byte ProtocolAuthentication = 51;

    /// <summary>Without the hop limit of an IPv6 unicast: keepalived 2.2.7 sends 64, RFC 5798 §5.1.2.3 demands 255.</summary>
    public static byte[] HopLimit(VrrpAdvert advert)
    {
        byte[] frame = [.. advert.Frame];
        if (advert.IsV6 && !advert.Destination.IsIPv6Multicast)
            frame[Ip + 7] = 0;
        return frame;
    }

    /// <summary>
    /// Without what counts the packets before it, and what is computed from that: IP identification and header checksum, sequence number
    /// and integrity check value of the authentication header.
    /// </summary>
    public static byte[] Sequence(VrrpAdvert advert)
    {
        byte[] frame = HopLimit(advert);
        if (advert.IsV6)
            return frame;
        frame.AsSpan(Ip + 4, 2).Clear();
        frame.AsSpan(Ip + 10, 2).Clear();
        if (frame[Ip + 9] == ProtocolAuthentication)
            frame.AsSpan(Ip + Ipv4Header + 8, 4 + 12).Clear();
        return frame;
    }
}

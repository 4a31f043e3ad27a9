using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The pseudo header of the checksum of version 3, and of everything over IPv6 (RFC 9568 §5.2.8, RFC 8200 §8.1).</summary>
internal static class PseudoHeader
{
    /// <summary>Its one's complement sum, unfolded.</summary>
    /// <param name="source">The sender.</param>
    /// <param name="destination">The receiver, or the group.</param>
    /// <param name="length">Bytes that the checksum covers.</param>
    public static uint Sum(IpAddress source, IpAddress destination, int length)
    {
        Span<byte> bytes = stackalloc byte[32];
        source.Write(bytes);
        destination.Write(bytes[16..]);
        return InternetChecksum.Sum(bytes[..source.Length]) + InternetChecksum.Sum(bytes.Slice(16, destination.Length))
            + VrrpPacket.IpProtocol + (uint)length;
    }
}

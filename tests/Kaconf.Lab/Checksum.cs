using System;
using System.Net;

namespace Kaconf.Lab;

/// <summary>The checksum of the Internet protocols (RFC 1071).</summary>
internal static class Checksum
{
    /// <summary>What the bytes sum up to when the checksum among them is right.</summary>
    public const int Right = 0xffff;

    /// <summary>The one's complement sum of 16-bit words, on top of another.</summary>
    public static int Sum(ReadOnlySpan<byte> bytes, int initial = 0)
    {
        uint sum = (uint)initial;
        for (int i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (i % 2 == 0 ? 8 : 0);
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        return (int)sum;
    }

    /// <summary>The sum of a pseudo header (RFC 793 §3.1, RFC 8200 §8.1).</summary>
    public static int PseudoHeader(IPAddress source, IPAddress destination, int length, byte protocol) =>
        Sum(source.GetAddressBytes(), Sum(destination.GetAddressBytes(), length + protocol));
}

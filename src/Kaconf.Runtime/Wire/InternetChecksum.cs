using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>The checksum of IP and VRRP (RFC 1071): the complement of the one's complement sum of big-endian words.</summary>
public static class InternetChecksum
{
    /// <summary>The checksum of some bytes in which the checksum field is zero; an odd last byte counts as a high byte.</summary>
    public static ushort Compute(ReadOnlySpan<byte> bytes) => (ushort)~Sum(bytes);

    /// <summary>Whether bytes that contain their checksum are intact: then all of them add up to 0xFFFF.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes) => Sum(bytes) == 0xFFFF;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        // An IP packet has at most 32,768 words, so 32 bits cannot overflow before the carries are folded in.
        uint sum = 0;
        for (; bytes.Length >= 2; bytes = bytes[2..]) sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (bytes.Length == 1) sum += (uint)bytes[0] << 8;
        sum = (sum & 0xFFFF) + (sum >> 16);
        return (sum & 0xFFFF) + (sum >> 16);
    }
}

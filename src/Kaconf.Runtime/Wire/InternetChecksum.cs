using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>The checksum of IP and VRRP (RFC 1071): the complement of the one's complement sum of big-endian words.</summary>
public static class InternetChecksum
{
    /// <summary>The checksum of some bytes in which the checksum field is zero; an odd last byte counts as a high byte.</summary>
    public static ushort Compute(ReadOnlySpan<byte> bytes) => Of(Sum(bytes));

    /// <summary>Whether bytes that contain their checksum are intact: then all of them add up to 0xFFFF.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes) => Sum(bytes) == 0xFFFF;

    /// <summary>The checksum that belongs to a sum, which may have carries.</summary>
    public static ushort Of(uint sum) => (ushort)~Fold(sum);

    /// <summary>The one's complement sum of big-endian words, 0 to 0xFFFF; sums of parts of even length may be added up and folded.</summary>
    public static uint Sum(ReadOnlySpan<byte> bytes)
    {
        // RFC 1071 §2(B), §2(C): words of another width and of the machine's byte order give the same sum, if its bytes are swapped at the end.
        ulong wide = 0;
        foreach (uint word in MemoryMarshal.Cast<byte, uint>(bytes)) wide += word;
        bytes = bytes[(bytes.Length & ~3)..];
        if (bytes.Length >= 2) wide += MemoryMarshal.Read<ushort>(bytes);
        wide = (wide & 0xFFFFFFFF) + (wide >> 32);
        uint sum = Fold((uint)(wide & 0xFFFF) + (uint)(wide >> 16));
        if (BitConverter.IsLittleEndian) sum = BinaryPrimitives.ReverseEndianness((ushort)sum);
        return (bytes.Length & 1) == 0 ? sum : Fold(sum + ((uint)bytes[^1] << 8));
    }

    /// <summary>Adds the carries of a sum to it, until there are none.</summary>
    public static uint Fold(uint sum)
    {
        sum = (sum & 0xFFFF) + (sum >> 16);
        return (sum & 0xFFFF) + (sum >> 16);
    }
}

using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// An unsolicited neighbour advertisement in an Ethernet frame, byte for byte as keepalived 2.2.7 sends it (RFC 4861 §4.4, §7.2.6):
/// the virtual address tells all nodes of the link where it is.
/// <code>
/// | 33:33:00:00:00:01 | our MAC | 86dd |                                     14 bytes of Ethernet
/// | 60000000 | 0020 length | 3a ICMPv6 | ff hop limit | address | ff02::1 |   40 bytes of IPv6
/// | 88 advertisement | 00 | checksum | 20000000 override | address |           24 bytes of ICMPv6
/// | 02 target link-layer address | 01 | our MAC |                             8 bytes of option
/// </code>
/// </summary>
public static class UnsolicitedNa
{
    /// <summary>Bytes of the frame.</summary>
    public const int Size = 86;

    private const int HardwareAddressSize = 6;
    private const int SourceAt = 22;
    private const int MessageAt = 54;
    private const int FlagsAt = MessageAt + 4;
    private const byte Override = 0x20;
    private const byte Router = 0x80;

    private static ReadOnlySpan<byte> Beginning => [0x33, 0x33, 0, 0, 0, 1];

    private static ReadOnlySpan<byte> TypeAndHeader => [0x86, 0xDD, 0x60, 0, 0, 0, 0, 32, 58, 255];

    private static ReadOnlySpan<byte> AllNodes => [0xFF, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

    /// <summary>Writes the frame.</summary>
    /// <param name="frame">At least <see cref="Size"/> bytes.</param>
    /// <param name="hardwareAddress">Our 6 bytes MAC.</param>
    /// <param name="address">The 16 bytes of the virtual address.</param>
    /// <param name="isRouter">Whether the interface forwards IPv6; a neighbour drops its default route over a router that says it is none.</param>
    public static void Write(Span<byte> frame, ReadOnlySpan<byte> hardwareAddress, ReadOnlySpan<byte> address, bool isRouter)
    {
        hardwareAddress = hardwareAddress[..HardwareAddressSize];
        frame = frame[..Size];
        frame.Clear();
        Beginning.CopyTo(frame);
        hardwareAddress.CopyTo(frame[6..]);
        TypeAndHeader.CopyTo(frame[12..]);
        address[..16].CopyTo(frame[SourceAt..]);
        AllNodes.CopyTo(frame[(SourceAt + 16)..]);
        frame[MessageAt] = 136;
        frame[FlagsAt] = (byte)(Override | (isRouter ? Router : 0));
        address[..16].CopyTo(frame[(FlagsAt + 4)..]);
        (frame[^8], frame[^7]) = (2, 1);
        hardwareAddress.CopyTo(frame[^6..]);
        // The pseudo header: both addresses, the length, and the protocol (RFC 8200 §8.1).
        uint sum = InternetChecksum.Sum(frame[SourceAt..]) + (Size - MessageAt) + 58;
        BinaryPrimitives.WriteUInt16BigEndian(frame[(MessageAt + 2)..], InternetChecksum.Of(sum));
    }
}

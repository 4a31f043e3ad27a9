using System;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// A gratuitous ARP request in an Ethernet frame, byte for byte as keepalived 2.2.7 sends it (RFC 826, RFC 3768 §6.4.1):
/// the virtual address asks for itself, and the target hardware address is the broadcast address.
/// <code>
/// | ff:ff:ff:ff:ff:ff | our MAC | 0806 |                                     14 bytes of Ethernet
/// | 0001 Ethernet | 0800 IPv4 | 06 | 04 | 0001 request |                       8 bytes of ARP header
/// | our MAC | address | ff:ff:ff:ff:ff:ff | address |                          20 bytes
/// </code>
/// Padding to Ethernet's 60 bytes is left to the driver, as keepalived leaves it.
/// </summary>
public static class GratuitousArp
{
    /// <summary>Bytes of the frame.</summary>
    public const int Size = 42;

    private const int HardwareAddressSize = 6;

    private static ReadOnlySpan<byte> TypeAndHeader => [0x08, 0x06, 0x00, 0x01, 0x08, 0x00, 0x06, 0x04, 0x00, 0x01];

    /// <summary>Writes the frame.</summary>
    /// <param name="frame">At least <see cref="Size"/> bytes.</param>
    /// <param name="hardwareAddress">Our 6 bytes MAC.</param>
    /// <param name="address">The 4 bytes of the virtual address.</param>
    public static void Write(Span<byte> frame, ReadOnlySpan<byte> hardwareAddress, ReadOnlySpan<byte> address)
    {
        frame[..HardwareAddressSize].Fill(0xFF);
        hardwareAddress[..HardwareAddressSize].CopyTo(frame[6..]);
        TypeAndHeader.CopyTo(frame[12..]);
        hardwareAddress[..HardwareAddressSize].CopyTo(frame[22..]);
        address[..4].CopyTo(frame[28..]);
        frame.Slice(32, HardwareAddressSize).Fill(0xFF);
        address[..4].CopyTo(frame[38..]);
    }
}

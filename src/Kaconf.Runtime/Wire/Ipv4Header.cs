using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// The header of an IPv4 packet (RFC 791 §3.1), which a raw socket delivers, and takes with IP_HDRINCL.
/// <code>
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------+-------+---------------+-------------------------------+
/// |Version|  IHL  |Type of Service|         Total Length          |
/// +-------+-------+---------------+-----+-------------------------+
/// |        Identification         |Flags|     Fragment Offset     |
/// +---------------+---------------+-----+-------------------------+
/// | Time to Live  |   Protocol    |        Header Checksum        |
/// +---------------+---------------+-------------------------------+
/// |                        Source Address                         |
/// +---------------------------------------------------------------+
/// |                      Destination Address                      |
/// +---------------------------------------------------------------+
/// </code>
/// </summary>
public readonly ref struct Ipv4Header
{
    /// <summary>Bytes of a header without options.</summary>
    public const int Size = 20;

    /// <summary>Where the type of service is.</summary>
    public const int TypeOfServiceAt = 1;

    /// <summary>Where flags and fragment offset are.</summary>
    public const int FragmentAt = 6;

    /// <summary>Where the time to live is.</summary>
    public const int TimeToLiveAt = 8;

    /// <summary>Where the identification is.</summary>
    public const int IdentificationAt = 4;

    /// <summary>Where the checksum is.</summary>
    public const int ChecksumAt = 10;

    /// <summary>Precedence "internetwork control", no delay or throughput bits: what routing protocols send (RFC 791 §3.1).</summary>
    private const byte InternetworkControl = 0xC0;

    private readonly ReadOnlySpan<byte> bytes;

    private Ipv4Header(ReadOnlySpan<byte> packet)
    {
        int length = (packet[0] & 0x0F) * 4;
        int total = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        bytes = packet[..length];
        Payload = packet[length..total];
    }

    /// <summary>The header itself, options included.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Time to live.</summary>
    public byte TimeToLive => bytes[8];

    /// <summary>Protocol number.</summary>
    public byte Protocol => bytes[9];

    /// <summary>Source address, 4 bytes.</summary>
    public ReadOnlySpan<byte> Source => bytes.Slice(12, 4);

    /// <summary>Destination address, 4 bytes.</summary>
    public ReadOnlySpan<byte> Destination => bytes.Slice(16, 4);

    /// <summary>What follows the header, up to the total length; Ethernet padding behind it is not part of the packet.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Reads the header of a whole packet.</summary>
    /// <returns>False when it is no unfragmented IPv4 packet, or cut, or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> packet, out Ipv4Header header)
    {
        header = default;
        if (packet.Length < Size || packet[0] >> 4 != 4) return false;
        int length = (packet[0] & 0x0F) * 4;
        int total = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        if (length < Size || total < length || total > packet.Length) return false;
        // A raw socket hands out whole packets: an offset or "more fragments" is damage. The two other flag bits mean nothing here.
        if ((BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & 0x3FFF) != 0) return false;
        // The kernel may write into options (record route) after it has checked the sum, so only a bare header is summed again.
        if (length == Size && !InternetChecksum.IsValid(packet[..Size])) return false;
        header = new Ipv4Header(packet);
        return true;
    }

    /// <summary>Writes a header without options in front of a payload.</summary>
    /// <param name="packet">The whole packet; its length becomes the total length.</param>
    /// <param name="identification">A number that differs from packet to packet.</param>
    /// <param name="timeToLive">Time to live.</param>
    /// <param name="protocol">Protocol number.</param>
    /// <param name="source">4 bytes.</param>
    /// <param name="destination">4 bytes.</param>
    public static void Write(
        Span<byte> packet, ushort identification, byte timeToLive, byte protocol,
        ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination)
    {
        packet[0] = 0x45;
        packet[1] = InternetworkControl;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], checked((ushort)packet.Length));
        BinaryPrimitives.WriteUInt16BigEndian(packet[4..], identification);
        packet[6..12].Clear();
        packet[8] = timeToLive;
        packet[9] = protocol;
        source[..4].CopyTo(packet[12..]);
        destination[..4].CopyTo(packet[16..]);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], InternetChecksum.Compute(packet[..Size]));
    }
}

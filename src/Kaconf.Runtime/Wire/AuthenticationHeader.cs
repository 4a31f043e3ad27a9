using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// The IP authentication header (RFC 2402 §2) with HMAC-MD5-96, as keepalived puts it between the IPv4 header and the VRRP message.
/// <code>
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |  Next Header  |  Payload Len  |           RESERVED            |
/// +---------------+---------------+-------------------------------+
/// |          Security Parameters Index: the source address        |
/// +---------------------------------------------------------------+
/// |                        Sequence Number                        |
/// +---------------------------------------------------------------+
/// |             Authentication Data, 3 words of HMAC-MD5          |
/// +---------------------------------------------------------------+
/// </code>
/// </summary>
public readonly ref struct AuthenticationHeader(ReadOnlySpan<byte> header)
{
    /// <summary>The IP protocol number (IANA).</summary>
    public const byte IpProtocol = 51;

    /// <summary>Bytes with the authentication data.</summary>
    public const int Size = 24;

    /// <summary>Where the sequence number is.</summary>
    public const int SequenceAt = 8;

    /// <summary>Where the authentication data are.</summary>
    public const int DataAt = 12;

    /// <summary>Bytes of authentication data.</summary>
    public const int DataSize = Size - DataAt;

    // §2.2: words of 32 bits, minus 2.
    private const byte PayloadLength = Size / 4 - 2;

    private readonly ReadOnlySpan<byte> bytes = header[..Size];

    /// <summary>The protocol that follows.</summary>
    public byte NextHeader => bytes[0];

    /// <summary>The Security Parameters Index, 4 bytes.</summary>
    public ReadOnlySpan<byte> Index => bytes.Slice(4, 4);

    /// <summary>The sequence number.</summary>
    public uint Sequence => BinaryPrimitives.ReadUInt32BigEndian(bytes[SequenceAt..]);

    /// <summary>The authentication data.</summary>
    public ReadOnlySpan<byte> Data => bytes[DataAt..];

    /// <summary>Writes a header in front of a VRRP message, sequence number and authentication data zero.</summary>
    /// <param name="header">At least <see cref="Size"/> bytes.</param>
    /// <param name="index">The source address, 4 bytes.</param>
    public static void Write(Span<byte> header, ReadOnlySpan<byte> index)
    {
        header[..Size].Clear();
        header[0] = VrrpPacket.IpProtocol;
        header[1] = PayloadLength;
        index[..4].CopyTo(header[4..]);
    }
}

using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// The trailer of keepalived's <c>auth_hmac</c>, behind the VRRP message.
/// <code>
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |       1       |    Key id     |               0               |
/// +---------------+---------------+-------------------------------+
/// |                     Seconds since 1970                        |
/// +-------------------------------+-------------------------------+
/// |   Seconds / 65,536            |            Counter            |
/// +-------------------------------+-------------------------------+
/// |     HMAC-SHA256-128, 4 words                                  |
/// +---------------------------------------------------------------+
/// </code>
/// The three parts of the time are one number of 64 bits, which grows with each advert of a sender.
/// </summary>
public readonly ref struct HmacTrailer(ReadOnlySpan<byte> trailer)
{
    /// <summary>Bytes of the trailer.</summary>
    public const int Size = 28;

    /// <summary>Bytes before the HMAC.</summary>
    public const int TagAt = 12;

    /// <summary>Bytes of the HMAC.</summary>
    public const int TagSize = Size - TagAt;

    private const byte Sha256 = 1;

    private readonly ReadOnlySpan<byte> bytes = trailer[..Size];

    /// <summary>Whether type and reserved bits are those that are known.</summary>
    public bool IsKnown => bytes[0] == Sha256 && bytes[2] == 0 && bytes[3] == 0;

    /// <summary>Which key.</summary>
    public byte KeyId => bytes[1];

    /// <summary>The time with its counter.</summary>
    public ulong Sequence => BinaryPrimitives.ReadUInt64BigEndian(bytes[4..]);

    /// <summary>The HMAC.</summary>
    public ReadOnlySpan<byte> Tag => bytes[TagAt..];

    /// <summary>Writes a trailer whose HMAC is zero.</summary>
    public static void Write(Span<byte> trailer, byte keyId, ulong sequence)
    {
        trailer[..Size].Clear();
        (trailer[0], trailer[1]) = (Sha256, keyId);
        BinaryPrimitives.WriteUInt64BigEndian(trailer[4..], sequence);
    }
}

using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// A VRRP message, version 2 (RFC 3768 §5.1) or 3 (RFC 9568 §5.1), the payload of IP protocol 112. Version 3 has no authentication
/// data; its interval is the lower 12 bits of the word that begins at Auth Type, in hundredths of a second.
/// <code>
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------+-------+---------------+---------------+---------------+
/// |Version| Type  | Virtual Rtr ID|   Priority    | Count IP Addrs|
/// +-------+-------+---------------+---------------+---------------+
/// |   Auth Type   |   Adver Int   |           Checksum            |
/// +---------------+---------------+-------------------------------+
/// |                       IP Address (1) … (n)                    |
/// +---------------------------------------------------------------+
/// |                     Authentication Data (1)                   |
/// |                     Authentication Data (2)                   |
/// +---------------------------------------------------------------+
/// </code>
/// </summary>
public readonly ref struct VrrpPacket
{
    /// <summary>The IP protocol number (IANA).</summary>
    public const byte IpProtocol = 112;

    /// <summary>The TTL or hop limit of every multicast advert, which no router on the way can fake (RFC 3768 §5.2.3).</summary>
    public const byte TimeToLive = 255;

    /// <summary>Bytes before the addresses.</summary>
    public const int HeaderSize = 8;

    /// <summary>Where the priority is.</summary>
    public const int PriorityAt = 2;

    /// <summary>Where the checksum is.</summary>
    public const int ChecksumAt = 6;

    /// <summary>Bytes of authentication data, present for every authentication type of version 2 over IPv4 (RFC 3768 §5.3.10).</summary>
    public const int AuthenticationSize = 8;

    /// <summary>ADVERTISEMENT, the only type there is.</summary>
    public const byte Advertisement = 1;

    /// <summary>The highest Max Advertise Interval of version 3, in hundredths of a second.</summary>
    public const int MaximumInterval = 0x0FFF;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int addressSize;

    /// <summary>Views a message of <see cref="HeaderSize"/> bytes at least.</summary>
    /// <param name="message">The message; nothing about it needs to be right.</param>
    /// <param name="isV6">Whether it came over IPv6.</param>
    public VrrpPacket(ReadOnlySpan<byte> message, bool isV6)
    {
        bytes = message;
        addressSize = isV6 ? 16 : 4;
    }

    /// <summary>The version of the protocol, 2 or 3 in good messages.</summary>
    public int Version => bytes[0] >> 4;

    /// <summary><see cref="Advertisement"/> in good messages.</summary>
    public int Type => bytes[0] & 0x0F;

    /// <summary>Virtual Rtr ID.</summary>
    public byte VirtualRouterId => bytes[1];

    /// <summary>0 = the Active router stops; 255 = the address owner.</summary>
    public byte Priority => bytes[PriorityAt];

    /// <summary>How the sender of version 2 authenticates.</summary>
    public VrrpAuthType AuthType => (VrrpAuthType)bytes[4];

    /// <summary>The interval in hundredths of a second.</summary>
    public int AdvertIntervalCentiseconds =>
        Version == 2 ? bytes[5] * 100 : BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]) & MaximumInterval;

    /// <summary>The bytes that the header asks for.</summary>
    public int Size => SizeOf(Version, addressSize == 16, bytes[3]);

    /// <summary>The virtual addresses, if the message is as long as <see cref="Size"/> says.</summary>
    public ReadOnlySpan<byte> Addresses => bytes.Slice(HeaderSize, bytes[3] * addressSize);

    /// <summary>The 8 bytes behind the addresses of version 2 over IPv4.</summary>
    public ReadOnlySpan<byte> Authentication => bytes.Slice(HeaderSize + bytes[3] * addressSize, AuthenticationSize);

    /// <summary>Bytes of a message with so many addresses.</summary>
    public static int SizeOf(int version, bool isV6, int addresses) =>
        HeaderSize + addresses * (isV6 ? 16 : 4) + (version == 2 && !isV6 ? AuthenticationSize : 0);

    /// <summary>Writes the 8 bytes of a header, the checksum 0.</summary>
    /// <param name="header">Where to.</param>
    /// <param name="version">2 or 3.</param>
    /// <param name="virtualRouterId">1 to 255.</param>
    /// <param name="addresses">How many follow, at most 255.</param>
    /// <param name="authType">Of version 2.</param>
    /// <param name="intervalCentiseconds">The interval; version 2 says it in whole seconds.</param>
    public static void WriteHeader(
        Span<byte> header, int version, byte virtualRouterId, int addresses, VrrpAuthType authType, int intervalCentiseconds)
    {
        header[..HeaderSize].Clear();
        header[0] = (byte)((version << 4) | Advertisement);
        header[1] = virtualRouterId;
        header[3] = checked((byte)addresses);
        ushort interval = version == 2
            ? (ushort)(((byte)authType << 8) | (byte)(intervalCentiseconds / 100))
            : (ushort)(intervalCentiseconds & MaximumInterval);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], interval);
    }
}

/// <summary>Auth Type (RFC 3768 §5.3.6; 1 and 2 are RFC 2338 §5.3.6, kept because keepalived keeps them).</summary>
public enum VrrpAuthType : byte
{
    /// <summary>The data are zeros and ignored.</summary>
    None = 0,

    /// <summary>The data are a password in plain text, padded with zeros (auth_type PASS).</summary>
    SimpleTextPassword = 1,

    /// <summary>The data are zeros; an authentication header stands before the message (auth_type AH).</summary>
    IpAuthenticationHeader = 2,
}

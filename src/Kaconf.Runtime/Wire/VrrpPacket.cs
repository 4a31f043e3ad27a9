using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// A VRRP version 2 message (RFC 3768 §5.1), the payload of IP protocol 112.
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

    /// <summary>The TTL of every advert, which no router on the way can fake (RFC 3768 §5.2.3).</summary>
    public const byte TimeToLive = 255;

    /// <summary>Bytes before the addresses.</summary>
    public const int HeaderSize = 8;

    /// <summary>Bytes of authentication data, present for every authentication type (RFC 3768 §5.3.10).</summary>
    public const int AuthenticationSize = 8;

    private const byte Version2Advertisement = 0x21;

    private readonly ReadOnlySpan<byte> bytes;

    private VrrpPacket(ReadOnlySpan<byte> message) => bytes = message;

    /// <summary>Virtual Rtr ID.</summary>
    public byte VirtualRouterId => bytes[1];

    /// <summary>0 = the Active router stops; 255 = the address owner.</summary>
    public byte Priority => bytes[2];

    /// <summary>How the sender authenticates.</summary>
    public VrrpAuthType AuthType => (VrrpAuthType)bytes[4];

    /// <summary>Adver Int in seconds.</summary>
    public byte AdvertIntervalSeconds => bytes[5];

    /// <summary>The virtual addresses, 4 bytes each.</summary>
    public ReadOnlySpan<byte> Addresses => bytes.Slice(HeaderSize, bytes[3] * 4);

    /// <summary>The 8 bytes behind the addresses.</summary>
    public ReadOnlySpan<byte> Authentication => bytes.Slice(HeaderSize + bytes[3] * 4, AuthenticationSize);

    /// <summary>Bytes of a message with so many addresses.</summary>
    public static int SizeOf(int addresses) => HeaderSize + addresses * 4 + AuthenticationSize;

    /// <summary>Reads a message and makes the checks that need no configuration.</summary>
    public static VrrpPacketError Read(ReadOnlySpan<byte> message, out VrrpPacket packet)
    {
        packet = default;
        if (message.Length < HeaderSize) return VrrpPacketError.TooShort;
        if (message[0] >> 4 != Version2Advertisement >> 4) return VrrpPacketError.WrongVersion;
        if (message[0] != Version2Advertisement) return VrrpPacketError.WrongType;
        if (message.Length != SizeOf(message[3])) return VrrpPacketError.LengthMismatch;
        if (!InternetChecksum.IsValid(message)) return VrrpPacketError.BadChecksum;
        packet = new VrrpPacket(message);
        return VrrpPacketError.None;
    }

    /// <summary>Writes a message; its size is <see cref="SizeOf"/>.</summary>
    /// <param name="message">Exactly the bytes of the message.</param>
    /// <param name="virtualRouterId">1 to 255.</param>
    /// <param name="priority">0 to 255.</param>
    /// <param name="authType">What <paramref name="authentication"/> is.</param>
    /// <param name="advertIntervalSeconds">1 to 255.</param>
    /// <param name="addresses">4 bytes for each address, at most 255 of them.</param>
    /// <param name="authentication">8 bytes.</param>
    public static void Write(
        Span<byte> message, byte virtualRouterId, byte priority, VrrpAuthType authType, byte advertIntervalSeconds,
        ReadOnlySpan<byte> addresses, ReadOnlySpan<byte> authentication)
    {
        message[0] = Version2Advertisement;
        message[1] = virtualRouterId;
        message[2] = priority;
        message[3] = checked((byte)(addresses.Length / 4));
        message[4] = (byte)authType;
        message[5] = advertIntervalSeconds;
        message[6..8].Clear();
        addresses.CopyTo(message[HeaderSize..]);
        authentication.CopyTo(message[(HeaderSize + addresses.Length)..]);
        BinaryPrimitives.WriteUInt16BigEndian(message[6..], InternetChecksum.Compute(message));
    }
}

/// <summary>Auth Type (RFC 3768 §5.3.6; 1 is RFC 2338 §5.3.6, kept because keepalived keeps it).</summary>
public enum VrrpAuthType : byte
{
    /// <summary>The data are zeros and ignored.</summary>
    None = 0,

    /// <summary>The data are a password in plain text, padded with zeros (auth_type PASS).</summary>
    SimpleTextPassword = 1,
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Net;

namespace Kaconf.Lab;

/// <summary>
/// A VRRP advertisement as it was on the wire, version 2 (RFC 3768 §5.1, RFC 2338 §5.3.6 for the authentication header) or 3
/// (RFC 5798 §5.1), over IPv4 or IPv6; read by code that shares nothing with Kaconf.
/// </summary>
public sealed record VrrpAdvert
{
    private const int EthernetHeader = 14;
    private const int Ipv4Header = 20;
    private const int Ipv6Header = 40;
    private const int SmallestMessage = 8;
    private const byte ProtocolVrrp = 112;

    // RFC 5798 §7.3.
    private static readonly byte[] VirtualRouter = [0x00, 0x00, 0x5E, 0x00];
    private const byte ProtocolAuthentication = 51;

    /// <summary>The kernel's time of the frame, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Ethernet header and IP packet, without padding.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>
    /// The link-layer address of the sender, twelve hexadecimal digits; of one that speaks with a virtual router's, which all have, that of its eth0,
    /// whose last byte is that of its address too.
    /// </summary>
    public string Sender => Frame.AsSpan(6, 4).SequenceEqual(VirtualRouter) ? $"0200000000{Source.GetAddressBytes()[^1]:X2}" : Convert.ToHexString(Frame, 6, 6);

    /// <summary>The IP packet, header included.</summary>
    public ReadOnlySpan<byte> Packet => Frame.AsSpan(EthernetHeader);

    /// <summary>Whether it came over IPv6.</summary>
    public bool IsV6 => Packet[0] >> 4 == 6;

    /// <summary>Who sent it.</summary>
    public IPAddress Source => new(IsV6 ? Packet.Slice(8, 16) : Packet.Slice(12, 4));

    /// <summary>Whom it was sent to.</summary>
    public IPAddress Destination => new(IsV6 ? Packet.Slice(24, 16) : Packet.Slice(16, 4));

    /// <summary>TTL or hop limit.</summary>
    public byte TimeToLive => Packet[IsV6 ? 7 : 8];

    /// <summary>The VRRP message without IP and authentication headers.</summary>
    public ReadOnlySpan<byte> Message => Packet[MessageStart..];

    /// <summary>2 or 3.</summary>
    public int Version => Message[0] >> 4;

    /// <summary>The virtual router id.</summary>
    public byte VirtualRouterId => Message[1];

    /// <summary>The priority; 0 says that the sender stops.</summary>
    public byte Priority => Message[2];

    /// <summary>What is wrong with the packet by the RFCs; empty when nothing is.</summary>
    /// <param name="pseudoHeader">Whether the checksum of version 3 over IPv4 covers the pseudo header too; v3_checksum_as_v2 leaves it out.</param>
    public IEnumerable<string> Faults(bool pseudoHeader = true)
    {
        if (!IsV6 && Checksum.Sum(Packet[..HeaderLength]) != Checksum.Right)
            yield return "the IP header checksum is wrong";
        bool overPseudoHeader = Version == 3 && (IsV6 || pseudoHeader);
        if (Checksum.Sum(Message, overPseudoHeader ? Checksum.PseudoHeader(Source, Destination, Message.Length, ProtocolVrrp) : 0) != Checksum.Right)
            yield return "the VRRP checksum is wrong";
        if (Message[0] is not (0x21 or 0x31) || (IsV6 && Version == 2))
            yield return $"version and type are 0x{Message[0]:x2}, not 0x21 or 0x31";
        if (TimeToLive != byte.MaxValue)
            yield return $"the TTL is {TimeToLive}, not 255";
        if (Message.Length != SmallestMessage + (IsV6 ? 16 : 4) * Message[3] + (Version == 2 ? 8 : 0))
            yield return $"{Message[3]} addresses in {Message.Length} bytes";
    }

    private int HeaderLength => IsV6 ? Ipv6Header : (Packet[0] & 0x0f) * 4;

    // RFC 4302 §2.2: the length of the authentication header in words of 4 bytes, minus 2.
    private int MessageStart => !IsV6 && Packet[9] == ProtocolAuthentication ? HeaderLength + (Packet[HeaderLength + 1] + 2) * 4 : HeaderLength;

    internal static VrrpAdvert? FromFrame(DateTime time, ReadOnlySpan<byte> frame)
    {
        if (frame.Length < EthernetHeader + Ipv4Header + SmallestMessage)
            return null;
        ReadOnlySpan<byte> packet = frame[EthernetHeader..];
        // Shorter frames are padded by Ethernet, hence the IP header's own length.
        int length = BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) switch
        {
            0x0800 when packet[9] is ProtocolVrrp => BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            0x0800 when packet[9] is ProtocolAuthentication && packet[20] == ProtocolVrrp => BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            0x86dd when packet[6] == ProtocolVrrp => Ipv6Header + BinaryPrimitives.ReadUInt16BigEndian(packet[4..]),
            _ => 0,
        };
        return length > 0 && length <= packet.Length
            ? new VrrpAdvert { Time = time, Frame = frame[..(EthernetHeader + length)].ToArray() }
            : null;
    }
}

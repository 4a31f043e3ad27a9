using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Net;

namespace Kaconf.Lab;

/// <summary>A VRRP version 2 advertisement as it was on the wire (RFC 3768 §5.1), read by code that shares nothing with Kaconf.</summary>
public sealed record VrrpAdvert
{
    private const int EthernetHeader = 14;
    private const int ProtocolVrrp = 112;

    /// <summary>The kernel's time of the frame, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The IP packet, header included.</summary>
    public required byte[] Packet { get; init; }

    /// <summary>Who sent it.</summary>
    public IPAddress Source => new(Packet.AsSpan(12, 4));

    /// <summary>Whom it was sent to.</summary>
    public IPAddress Destination => new(Packet.AsSpan(16, 4));

    /// <summary>The VRRP message without the IP header.</summary>
    public ReadOnlySpan<byte> Message => Packet.AsSpan(HeaderLength);

    /// <summary>The virtual router id.</summary>
    public byte VirtualRouterId => Message[1];

    /// <summary>The priority; 0 says that the sender stops.</summary>
    public byte Priority => Message[2];

    /// <summary>What is wrong with the packet by RFC 3768; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Sum(Packet.AsSpan(0, HeaderLength)) != 0xffff)
            yield return "the IP header checksum is wrong";
        if (Sum(Message) != 0xffff)
            yield return "the VRRP checksum is wrong";
        if (Message[0] != 0x21)
            yield return $"version and type are 0x{Message[0]:x2}, not 0x21";
        if (Packet[8] != 255)
            yield return $"the TTL is {Packet[8]}, not 255";
        if (Message.Length != 8 + 4 * Message[3] + 8)
            yield return $"{Message[3]} addresses in {Message.Length} bytes";
    }

    private int HeaderLength => (Packet[0] & 0x0f) * 4;

    internal static VrrpAdvert? FromFrame(DateTime time, ReadOnlySpan<byte> frame)
    {
        if (frame.Length < EthernetHeader + 20 || BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) != 0x0800)
            return null;
        ReadOnlySpan<byte> packet = frame[EthernetHeader..];
        int length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        // Shorter frames are padded by Ethernet, hence the IP header's own length.
        return packet[9] == ProtocolVrrp && length >= 36 && length <= packet.Length
            ? new VrrpAdvert { Time = time, Packet = packet[..length].ToArray() }
            : null;
    }

    // RFC 1071: a message with a right checksum in it sums up to all ones.
    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (i % 2 == 0 ? 8 : 0);
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        return (int)sum;
    }
}

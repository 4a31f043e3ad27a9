using System;
using System.Buffers.Binary;
using System.Net;

namespace Kaconf.Lab;

/// <summary>An ARP packet that tells all where an address is: sender and target address are the same (RFC 5227 §3).</summary>
public sealed record GratuitousArp
{
    private const int EthernetHeader = 14;
    private const int ArpLength = 28;

    /// <summary>The kernel's time of the frame, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Ethernet header and ARP packet, without padding.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>The address that it announces.</summary>
    public IPAddress Address => new(Frame.AsSpan(EthernetHeader + 14, 4));

    /// <summary>The link-layer address that the address is said to be at.</summary>
    public string HardwareAddress => Convert.ToHexString(Frame, EthernetHeader + 8, 6);

    internal static GratuitousArp? FromFrame(DateTime time, ReadOnlySpan<byte> frame)
    {
        if (frame.Length < EthernetHeader + ArpLength || BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) != 0x0806)
            return null;
        ReadOnlySpan<byte> arp = frame[EthernetHeader..];
        return arp.Slice(14, 4).SequenceEqual(arp.Slice(24, 4))
            ? new GratuitousArp { Time = time, Frame = frame[..(EthernetHeader + ArpLength)].ToArray() }
            : null;
    }
}

using System;
using System.Buffers.Binary;
using System.Net;

namespace Kaconf.Lab;

/// <summary>An unsolicited neighbour advertisement: IPv6's word for a gratuitous ARP (RFC 4861 §4.4).</summary>
public sealed record NeighborAdvertisement
{
    private const int EthernetHeader = 14;
    private const int Ipv6Header = 40;
    private const int Message = EthernetHeader + Ipv6Header;
    private const int MessageLength = 32;
    private const byte ProtocolIcmp6 = 58;
    private const byte TypeNeighborAdvertisement = 136;

    /// <summary>The kernel's time of the frame, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The whole frame.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>The address that it announces.</summary>
    public IPAddress Address => new(Frame.AsSpan(Message + 8, 16));

    /// <summary>The link-layer address that the address is said to be at: the option behind the target.</summary>
    public string HardwareAddress => Convert.ToHexString(Frame, Message + 26, 6);

    internal static NeighborAdvertisement? FromFrame(DateTime time, ReadOnlySpan<byte> frame)
    {
        if (frame.Length < Message + MessageLength || BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) != 0x86dd)
            return null;
        ReadOnlySpan<byte> destination = frame.Slice(EthernetHeader + 24, 16);
        // Answers to somebody's solicitation go to that somebody, or carry the flag "solicited".
        bool isUnsolicited = destination[0] == 0xff && (frame[Message + 4] & 0x40) == 0;
        return frame[EthernetHeader + 6] == ProtocolIcmp6 && frame[Message] == TypeNeighborAdvertisement && isUnsolicited
            ? new NeighborAdvertisement { Time = time, Frame = frame.ToArray() }
            : null;
    }
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>A packet from a raw socket with what the kernel says about it, read no further than the VRID; nothing else of it needs to be right.</summary>
public readonly ref struct ReceivedPacket
{
    private ReceivedPacket(VrrpPacketError fault) => Fault = fault;

    /// <summary>Why the packet is for nobody; <see cref="VrrpPacketError.None"/> when it has a VRID.</summary>
    public VrrpPacketError Fault { get; private init; }

    /// <summary>The IPv4 header with its options; empty over IPv6.</summary>
    public ReadOnlySpan<byte> Header { get; private init; }

    /// <summary>The authentication header; empty if there is none.</summary>
    public ReadOnlySpan<byte> Ah { get; private init; }

    /// <summary>The VRRP message and what follows it: 8 bytes at least, if <see cref="Fault"/> is none.</summary>
    public ReadOnlySpan<byte> Message { get; private init; }

    /// <summary>The sender.</summary>
    public IpAddress Source { get; private init; }

    /// <summary>Our address, or the group.</summary>
    public IpAddress Destination { get; private init; }

    /// <summary>TTL or hop limit; -1 if the kernel did not say.</summary>
    public int HopLimit { get; private init; }

    /// <summary>The VRID, to find the instance it is for; 0 when it is too damaged to have one.</summary>
    public byte VirtualRouterId => Fault == VrrpPacketError.None ? Message[1] : (byte)0;

    /// <summary>Whether it was sent to a group.</summary>
    public bool IsMulticast => Destination.IsMulticast;

    /// <summary>Reads what an IPv4 raw socket of protocol 112 or 51 delivers: the whole packet.</summary>
    public static ReceivedPacket V4(ReadOnlySpan<byte> packet)
    {
        if (!Ipv4Header.TryRead(packet, out Ipv4Header ip)) return new(VrrpPacketError.BadIpHeader);
        int ahSize = ip.Protocol == AuthenticationHeader.IpProtocol ? AuthenticationHeader.Size : 0;
        if (ahSize == 0 && ip.Protocol != VrrpPacket.IpProtocol) return new(VrrpPacketError.OtherProtocol);
        // Of an IPsec header too short for ours, the first byte still says that it is not about VRRP.
        if (ahSize > 0 && ip.Payload.Length > 0 && ip.Payload[0] != VrrpPacket.IpProtocol) return new(VrrpPacketError.OtherProtocol);
        bool whole = ip.Payload.Length >= ahSize + VrrpPacket.HeaderSize;
        return new(whole ? VrrpPacketError.None : VrrpPacketError.TooShort)
        {
            Header = ip.Bytes,
            Ah = whole ? ip.Payload[..ahSize] : default,
            Message = whole ? ip.Payload[ahSize..] : default,
            Source = IpAddress.Read(ip.Source),
            Destination = IpAddress.Read(ip.Destination),
            HopLimit = ip.TimeToLive,
        };
    }

    /// <summary>Takes what an IPv6 raw socket delivers: the payload, the sender, and from the ancillary data the rest.</summary>
    public static ReceivedPacket V6(ReadOnlySpan<byte> payload, IpAddress source, IpAddress destination, int hopLimit) =>
        new(payload.Length >= VrrpPacket.HeaderSize ? VrrpPacketError.None : VrrpPacketError.TooShort)
        {
            Message = payload,
            Source = source,
            Destination = destination,
            HopLimit = hopLimit,
        };
}

using System;
using System.Buffers.Binary;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The advert of an instance for each destination, complete but for what differs from advert to advert.</summary>
/// <param name="config">The instance.</param>
/// <param name="codec">Where its adverts go.</param>
/// <param name="layout">Where the parts are.</param>
internal sealed class AdvertTemplates(VrrpInstanceConfig config, AdvertCodec codec, AdvertLayout layout)
{
    private readonly byte[] bytes = new byte[codec.DestinationCount * layout.Size];

    /// <summary>Copies a template.</summary>
    /// <param name="packet">As many bytes as the layout has.</param>
    /// <param name="destination">The number of the destination.</param>
    /// <param name="identification">The identification of the IPv4 packet.</param>
    public void CopyTo(Span<byte> packet, int destination, ushort identification)
    {
        bytes.AsSpan(destination * layout.Size, layout.Size).CopyTo(packet);
        if (!config.IsV6) Identify(packet, identification);
    }

    /// <summary>Gives an IPv4 packet another identification, and the header checksum that goes with it (RFC 1624 §3).</summary>
    public static void Identify(Span<byte> packet, ushort identification)
    {
        Span<byte> header = packet[..Ipv4Header.Size];
        Span<byte> number = header.Slice(Ipv4Header.IdentificationAt, 2), checksum = header.Slice(Ipv4Header.ChecksumAt, 2);
        uint rest = (uint)(ushort)~BinaryPrimitives.ReadUInt16BigEndian(checksum) + (ushort)~BinaryPrimitives.ReadUInt16BigEndian(number);
        BinaryPrimitives.WriteUInt16BigEndian(number, identification);
        BinaryPrimitives.WriteUInt16BigEndian(checksum, InternetChecksum.Of(rest + identification));
    }

    /// <summary>Encodes the templates anew.</summary>
    /// <param name="message">The VRRP message, its checksum 0.</param>
    /// <param name="source">Our own address.</param>
    public void Encode(ReadOnlySpan<byte> message, IpAddress source)
    {
        for (int i = 0; i < codec.DestinationCount; i++)
            Encode(bytes.AsSpan(i * layout.Size, layout.Size), message, source, codec.Destination(i));
    }

    private void Encode(Span<byte> packet, ReadOnlySpan<byte> message, IpAddress source, IpAddress destination)
    {
        Span<byte> from = stackalloc byte[16], to = stackalloc byte[16];
        source.Write(from);
        destination.Write(to);
        if (!config.IsV6) Ipv4Header.Write(packet, 0, codec.TimeToLive, codec.IpProtocol, from, to);
        if (AdvertLayout.UsesAh(config)) AuthenticationHeader.Write(packet[Ipv4Header.Size..], from);
        message.CopyTo(packet[layout.Message..]);
        uint sum = PseudoHeaderSum(source, destination) + InternetChecksum.Sum(message);
        BinaryPrimitives.WriteUInt16BigEndian(packet[(layout.Message + VrrpPacket.ChecksumAt)..], InternetChecksum.Of(sum));
    }

    private uint PseudoHeaderSum(IpAddress source, IpAddress destination)
    {
        if (config.IsV6) return PseudoHeader.Sum(source, destination, layout.Size);
        if (config.Version == 2 || config.ChecksumAsV2) return 0;
        return PseudoHeader.Sum(source, codec.UsesOldChecksum ? AdvertCodec.GroupOf(config) : destination, layout.Trailer - layout.Message);
    }
}

using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Writes and checks the adverts of one instance as whole IP packets. What the configuration fixes is encoded once,
/// so neither way allocates.
/// </summary>
public sealed class AdvertCodec
{
    private readonly VrrpInstanceConfig config;
    private readonly byte[] addresses;
    private readonly byte[] authentication = new byte[VrrpPacket.AuthenticationSize];

    /// <summary>Encodes what is the same in every advert of an instance.</summary>
    public AdvertCodec(VrrpInstanceConfig config)
    {
        this.config = config;
        addresses = new byte[4 * config.VirtualAddresses.Length];
        for (int i = 0; i < config.VirtualAddresses.Length; i++) config.VirtualAddresses[i].Address.Write(addresses.AsSpan(4 * i, 4));
        // RFC 2338 §5.3.6.1: up to 8 characters, padded with zeros; keepalived cuts what is longer.
        Encoding.UTF8.GetEncoder().Convert(config.Password ?? "", authentication, flush: true, out _, out _, out _);
    }

    /// <summary>224.0.0.18, where adverts go unless there are unicast peers (RFC 3768 §5.2.2).</summary>
    public static IpAddress MulticastGroup { get; } = IpAddress.V4(224, 0, 0, 18);

    /// <summary>Bytes of each advert, IP header included.</summary>
    public int Size => Ipv4Header.Size + VrrpPacket.SizeOf(config.VirtualAddresses.Length);

    private VrrpAuthType AuthType => config.Password is null ? VrrpAuthType.None : VrrpAuthType.SimpleTextPassword;

    /// <summary>Writes an advert as an IP packet for a raw socket with IP_HDRINCL.</summary>
    /// <param name="packet">At least <see cref="Size"/> bytes.</param>
    /// <param name="source">Our own address.</param>
    /// <param name="destination"><see cref="MulticastGroup"/> or a peer.</param>
    /// <param name="priority">0 to 255.</param>
    /// <param name="identification">The IP identification, counted by the sender; keepalived starts with 1 and leaves out 0.</param>
    /// <returns>The bytes written, <see cref="Size"/>.</returns>
    public int Write(Span<byte> packet, IpAddress source, IpAddress destination, byte priority, ushort identification)
    {
        packet = packet[..Size];
        VrrpPacket.Write(
            packet[Ipv4Header.Size..], config.VirtualRouterId, priority, AuthType,
            (byte)(config.AdvertIntervalCentiseconds / 100), addresses, authentication);
        Span<byte> from = stackalloc byte[4], to = stackalloc byte[4];
        source.Write(from);
        destination.Write(to);
        Ipv4Header.Write(packet, identification, VrrpPacket.TimeToLive, VrrpPacket.IpProtocol, from, to);
        return packet.Length;
    }

    /// <summary>The VRID of a packet, to find the instance it is for; 0 when it is too damaged to have one.</summary>
    public static byte VirtualRouterIdOf(ReadOnlySpan<byte> packet) =>
        Ipv4Header.TryRead(packet, out Ipv4Header ip) && ip.Protocol == VrrpPacket.IpProtocol && ip.Payload.Length >= VrrpPacket.HeaderSize
            ? ip.Payload[1]
            : (byte)0;

    /// <summary>Makes the checks of RFC 3768 §7.1 on a received IP packet; only the interval is left to <see cref="VrrpRouter"/>, which reports it.</summary>
    /// <param name="packet">The packet from the raw socket, IP header included.</param>
    /// <param name="ownSource">Our address in adverts, so that our own are not taken for another's.</param>
    /// <param name="trusted">A sender whose address list is not compared again.</param>
    /// <param name="advert">The input for the router, when the result is <see cref="VrrpPacketError.None"/>.</param>
    public VrrpPacketError Check(ReadOnlySpan<byte> packet, IpAddress ownSource, IpAddress? trusted, out VrrpInput advert)
    {
        advert = default;
        if (!Ipv4Header.TryRead(packet, out Ipv4Header ip) || ip.Protocol != VrrpPacket.IpProtocol) return VrrpPacketError.BadIpHeader;
        VrrpPacketError error = CheckAddressing(ip, ownSource);
        if (error != VrrpPacketError.None) return error;
        error = VrrpPacket.Read(ip.Payload, out VrrpPacket message);
        if (error == VrrpPacketError.None) error = CheckMembership(message);
        if (error != VrrpPacketError.None) return error;
        IpAddress sender = IpAddress.Read(ip.Source);
        // §7.1 lets the list of an address owner differ; keepalived 2.2.7 drops it like any other.
        if (sender != trusted && !AddressSet.Equal(addresses, message.Addresses)) return VrrpPacketError.AddressListMismatch;
        advert = VrrpInput.Advert(sender, message.Priority, message.AdvertIntervalSeconds * 100);
        return VrrpPacketError.None;
    }

    private VrrpPacketError CheckAddressing(in Ipv4Header ip, IpAddress ownSource)
    {
        if (IpAddress.Read(ip.Source) == ownSource) return VrrpPacketError.OwnSource;
        bool multicast = ip.Destination[0] >> 4 == 0xE;
        if (multicast != (config.UnicastPeers.Length == 0)) return VrrpPacketError.WrongDestination;
        // keepalived lets a unicast peer be behind routers: RFC 3768 knows no unicast, and its TTL rule guards the LAN only.
        return multicast && ip.TimeToLive != VrrpPacket.TimeToLive ? VrrpPacketError.WrongTimeToLive : VrrpPacketError.None;
    }

    private VrrpPacketError CheckMembership(in VrrpPacket message)
    {
        if (message.VirtualRouterId != config.VirtualRouterId) return VrrpPacketError.OtherVirtualRouter;
        if (message.AuthType != AuthType) return VrrpPacketError.AuthTypeMismatch;
        // RFC 3768 §5.3.10: without authentication the data are ignored on reception.
        return AuthType == VrrpAuthType.None || message.Authentication.SequenceEqual(authentication)
            ? VrrpPacketError.None
            : VrrpPacketError.AuthFailure;
    }
}

using System;
using System.Buffers.Binary;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp.Adverts;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Writes the adverts of one instance: whole packets over IPv4, for a raw socket with IP_HDRINCL; VRRP messages with their checksum
/// over IPv6. What is the same each time is encoded once for each destination, so an advert is a copy with a few bytes patched.
/// </summary>
public sealed class AdvertCodec
{
    private readonly VrrpInstanceConfig config;
    private readonly AdvertLayout layout;
    private readonly byte[] message;
    private readonly AdvertTemplates templates;
    private readonly bool signs;
    private bool encoded;
    private IpAddress source;
    private byte priority;
    private ushort identification;

    /// <summary>Prepares the adverts of an instance.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="keys">The keys of auth_hmac; null = those that the configuration holds itself.</param>
    public AdvertCodec(VrrpInstanceConfig config, HmacKeys? keys = null)
    {
        this.config = config;
        layout = new AdvertLayout(config);
        message = AdvertMessage.Encode(config);
        UsesOldChecksum = config.OldChecksum == OldChecksum.Always;
        if (AdvertLayout.UsesAh(config)) Ah = new AhSeal(config);
        if (config.Hmac is not null) Hmac = new HmacSeal(config, keys ?? new HmacKeys(config.Hmac, _ => null));
        signs = AdvertLayout.Signs(config);
        DestinationCount = AdvertLayout.IsUnicast(config) ? config.UnicastPeers.Length : 1;
        templates = new AdvertTemplates(config, this, layout);
    }

    /// <summary>Bytes of each advert.</summary>
    public int Size => layout.Size;

    /// <summary>To how many destinations each advert goes: the group, or every peer.</summary>
    public int DestinationCount { get; }

    /// <summary>The IP protocol of the adverts, 112 or 51.</summary>
    public byte IpProtocol => Ah is not null ? AuthenticationHeader.IpProtocol : VrrpPacket.IpProtocol;

    /// <summary>The TTL or hop limit of the adverts; over IPv6 the shell sets it.</summary>
    public byte TimeToLive => AdvertLayout.IsUnicast(config) ? config.UnicastTtl : VrrpPacket.TimeToLive;

    /// <summary>Authentication by header, if the instance has it.</summary>
    internal AhSeal? Ah { get; }

    /// <summary>Authentication by trailer, if the instance has it.</summary>
    internal HmacSeal? Hmac { get; }

    /// <summary>Whether the checksum of unicast adverts is that of keepalived before 1.3.7.</summary>
    internal bool UsesOldChecksum { get; private set; }

    /// <summary>The virtual addresses as they stand in adverts.</summary>
    internal ReadOnlySpan<byte> Addresses => new VrrpPacket(message, config.IsV6).Addresses;

    /// <summary>The 8 bytes of the password; empty without one.</summary>
    internal ReadOnlySpan<byte> Password =>
        AdvertLayout.AuthTypeOf(config) == VrrpAuthType.SimpleTextPassword ? message.AsSpan(^VrrpPacket.AuthenticationSize..) : default;

    /// <summary>Where multicast adverts of an instance go: 224.0.0.18 or ff02::12, unless the configuration has another group.</summary>
    public static IpAddress GroupOf(VrrpInstanceConfig config) =>
        config.MulticastGroup ?? (config.IsV6 ? IpAddress.V6(0xFF02_0000_0000_0000, 0x12) : IpAddress.V4(224, 0, 0, 18));

    /// <summary>A destination.</summary>
    /// <param name="index">0 to <see cref="DestinationCount"/> - 1.</param>
    public IpAddress Destination(int index) =>
        AdvertLayout.IsUnicast(config) ? config.UnicastPeers[index].Address : GroupOf(config);

    /// <summary>
    /// Whether the advert differs from the one before in more than the identification: then its packets are to be written,
    /// and else <see cref="Identify"/> makes the last ones new.
    /// </summary>
    public bool IsNew { get; private set; }

    /// <summary>Begins the next advert, the same for all destinations; <see cref="Write"/> then gives its packets.</summary>
    /// <param name="from">Our own address.</param>
    /// <param name="withPriority">0 to 255.</param>
    /// <param name="clock">Nanoseconds: since 1970 for auth_hmac, of the monotonic clock for AH.</param>
    public void Next(IpAddress from, byte withPriority, long clock)
    {
        bool changed = !encoded || withPriority != priority || from != source;
        if (changed) Encode(from, withPriority);
        IsNew = changed || signs || Ah is not null;
        // 0 is left out, because the kernel would put a number of its own there; keepalived counts adverts, not packets.
        if (++identification == 0) identification = 1;
        Ah?.Next(clock);
        if (signs) Hmac!.Sign(message, from, clock);
    }

    /// <summary>Writes the packet of the advert for one destination.</summary>
    /// <param name="packet">At least <see cref="Size"/> bytes.</param>
    /// <param name="destination">0 to <see cref="DestinationCount"/> - 1.</param>
    /// <returns>The bytes written, <see cref="Size"/>.</returns>
    public int Write(Span<byte> packet, int destination)
    {
        packet = packet[..layout.Size];
        templates.CopyTo(packet, destination, identification);
        Ah?.Sign(packet);
        if (signs) AddTrailer(packet);
        return packet.Length;
    }

    /// <summary>Makes a packet of the advert before one of this advert, if <see cref="IsNew"/> is false.</summary>
    /// <param name="packet">What <see cref="Write"/> wrote.</param>
    public void Identify(Span<byte> packet)
    {
        if (!config.IsV6) AdvertTemplates.Identify(packet, identification);
    }

    /// <summary>Has unicast adverts carry the old checksum from now on, since a peer does.</summary>
    internal void UseOldChecksum() => (UsesOldChecksum, encoded) = (true, false);

    private void AddTrailer(Span<byte> packet)
    {
        Hmac!.Trailer.CopyTo(packet[layout.Trailer..]);
        if (!config.IsV6) return;
        // Over IPv6 the checksum covers the trailer, since keepalived leaves it to the kernel. In the template it is zero.
        Span<byte> checksum = packet.Slice(VrrpPacket.ChecksumAt, 2);
        uint rest = (ushort)~BinaryPrimitives.ReadUInt16BigEndian(checksum);
        BinaryPrimitives.WriteUInt16BigEndian(checksum, InternetChecksum.Of(rest + InternetChecksum.Sum(Hmac.Trailer)));
    }

    private void Encode(IpAddress from, byte withPriority)
    {
        (encoded, source, priority) = (true, from, withPriority);
        message[VrrpPacket.PriorityAt] = withPriority;
        templates.Encode(message, from);
    }
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using Kaconf.Runtime.Wire.Hashing;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>auth_hmac of one instance: signs own adverts and checks received ones, as keepalived 2.4 does.</summary>
/// <param name="config">The instance.</param>
/// <param name="keys">Its keys.</param>
internal sealed class HmacSeal(VrrpInstanceConfig config, HmacKeys keys)
{
    private const long Second = 1_000_000_000;

    /// <summary>
    /// Several senders of a VRID speak only during an election. keepalived remembers 4, so that with 6 routers the adverts of one
    /// that is forgotten can be played again.
    /// </summary>
    internal const int MulticastSenders = 16;

    private readonly HmacConfig hmac = config.Hmac!;
    private readonly ReplayGuard guard = new(AdvertLayout.IsUnicast(config) ? config.UnicastPeers.Length : MulticastSenders);
    private readonly byte[] trailer = new byte[HmacTrailer.Size];
    private ulong sent;

    /// <summary>The trailer of the advert that was signed last.</summary>
    public ReadOnlySpan<byte> Trailer => trailer;

    /// <summary>Signs an advert, for all destinations.</summary>
    /// <param name="message">The VRRP message; its checksum is not looked at.</param>
    /// <param name="source">Our own address.</param>
    /// <param name="wallClock">Nanoseconds since 1970.</param>
    public void Sign(ReadOnlySpan<byte> message, IpAddress source, long wallClock)
    {
        sent = NextSequence(wallClock);
        HmacTrailer.Write(trailer, hmac.ActiveKey, sent);
        // An HMAC of zeros is refused by everybody: without its key an instance is not started, so this is only a second line.
        if (keys.Find(hmac.ActiveKey) is not { } key) return;
        Span<byte> digest = stackalloc byte[Sha256.DigestSize];
        key.Finish(Covered(key, message, trailer, source), digest);
        digest[..HmacTrailer.TagSize].CopyTo(trailer.AsSpan(HmacTrailer.TagAt));
    }

    /// <summary>Checks a received packet of the length of a message with or without a trailer.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="wallClock">Nanoseconds since 1970.</param>
    public VrrpPacketError Check(in ReceivedPacket packet, long wallClock)
    {
        int size = new VrrpPacket(packet.Message, config.IsV6).Size;
        if (packet.Message.Length == size) return hmac.Mode == HmacMode.Enforce ? VrrpPacketError.HmacMissing : VrrpPacketError.None;
        if (AdvertLayout.IsUnicast(config) && !IsPeer(packet.Source)) return VrrpPacketError.UnknownPeer;
        HmacTrailer theirs = new(packet.Message[size..]);
        if (!theirs.IsKnown) return VrrpPacketError.HmacMalformed;
        // Before the HMAC, so that a flood of old adverts costs little; a time that nobody has vouched for yet only ever refuses.
        if (!hmac.Monotonic && Math.Abs(SkewOf(theirs, wallClock)) > hmac.TimeWindowSeconds) return VrrpPacketError.HmacStale;
        if (keys.Find(theirs.KeyId) is not { } key) return VrrpPacketError.HmacUnknownKey;
        if (!key.Matches(Covered(key, packet.Message[..size], packet.Message[size..], packet.Source), theirs.Tag)) return VrrpPacketError.HmacInvalid;
        return IsReplay(packet.Source, theirs.Sequence, wallClock) ? VrrpPacketError.HmacReplay : VrrpPacketError.None;
    }

    /// <summary>Remembers the number of a packet that was taken.</summary>
    /// <returns>Whether its clock is so far off ours that it will soon be refused.</returns>
    public bool Accept(in ReceivedPacket packet, long wallClock)
    {
        int size = new VrrpPacket(packet.Message, config.IsV6).Size;
        if (packet.Message.Length == size) return false;
        HmacTrailer theirs = new(packet.Message[size..]);
        guard.Accept(packet.Source, theirs.Sequence);
        return !hmac.Monotonic && Math.Abs(SkewOf(theirs, wallClock)) > hmac.TimeWindowSeconds / 2;
    }

    // The clock, or one more than the last if that is not behind it. A clock that was set back by more than the window
    // would have us refused until it has caught up; so we follow it, unless nothing but growth counts.
    private ulong NextSequence(long wallClock)
    {
        ulong clock = (ulong)(wallClock / Second) << 32 | ((ulong)(wallClock % Second) << 16) / Second << 16;
        // From 2038 on a clock is not ahead of 0, the number before the first.
        if (sent == 0 || (long)(clock - sent) > 0) return clock;
        int ahead = (int)((uint)(sent >> 32) - (uint)(clock >> 32));
        return !hmac.Monotonic && ahead > hmac.TimeWindowSeconds ? clock : sent + 1;
    }

    private bool IsReplay(IpAddress sender, ulong sequence, long wallClock)
    {
        uint now = (uint)(wallClock / Second), window = (uint)hmac.TimeWindowSeconds;
        return hmac.Monotonic
            ? guard.IsReplay(sender, sequence, uint.MinValue, uint.MaxValue)
            : guard.IsReplay(sender, sequence, now - window, now + window);
    }

    private bool IsPeer(IpAddress sender)
    {
        foreach (UnicastPeerConfig peer in config.UnicastPeers)
            if (peer.Address == sender) return true;
        return false;
    }

    private Hasher<Sha256> Covered(Hmac<Sha256> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> trailer, IpAddress source)
    {
        Span<byte> pseudoHeader = stackalloc byte[20];
        pseudoHeader.Clear();
        (pseudoHeader[0], pseudoHeader[1], pseudoHeader[2]) = (config.IsV6 ? (byte)6 : (byte)4, config.Version, config.VirtualRouterId);
        source.Write(pseudoHeader[4..]);
        Hasher<Sha256> hasher = key.Start();
        hasher.Append(pseudoHeader);
        hasher.Append(message[..VrrpPacket.ChecksumAt]);
        hasher.Append([0, 0]);
        hasher.Append(message[VrrpPacket.HeaderSize..]);
        hasher.Append(trailer[..HmacTrailer.TagAt]);
        hasher.Append([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        return hasher;
    }

    // Seconds that their clock is behind ours.
    private static long SkewOf(in HmacTrailer theirs, long wallClock) => (int)((uint)(wallClock / Second) - (uint)(theirs.Sequence >> 32));
}

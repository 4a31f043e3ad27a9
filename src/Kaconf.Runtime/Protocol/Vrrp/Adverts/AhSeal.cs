using System;
using System.Buffers.Binary;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using Kaconf.Runtime.Wire.Hashing;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>
/// auth_type AH of one instance: signs own adverts and checks received ones (RFC 2338 §5.3.6.3, RFC 2402). All routers of a VRID
/// count on with one sequence number, as keepalived does: it is one above the highest that was heard or sent.
/// </summary>
/// <param name="config">The instance; its key is 8 bytes, padded with zeros.</param>
internal sealed class AhSeal(VrrpInstanceConfig config)
{
    private const int LongestHeader = 60;

    private readonly Hmac<Md5> hmac = new(KeyOf(config));
    private readonly bool isUnicast = AdvertLayout.IsUnicast(config);
    private readonly long silence = new Centiseconds(config.AdvertIntervalCentiseconds).Nanoseconds * 3 / 2;
    private readonly Laggards laggards = new();
    private uint highest;
    private bool isOurs;
    private long spoken;

    /// <summary>Takes the sequence number of the next advert; after the last one comes that of a new start.</summary>
    /// <param name="now">Nanoseconds of a clock that nobody sets: a step would make recorded adverts count again.</param>
    public void Next(long now) => (highest, isOurs, spoken) = (highest == uint.MaxValue ? 1 : highest + 1, true, now);

    /// <summary>Writes sequence number and authentication data into an otherwise complete packet.</summary>
    public void Sign(Span<byte> packet)
    {
        Span<byte> ah = packet.Slice(Ipv4Header.Size, AuthenticationHeader.Size);
        BinaryPrimitives.WriteUInt32BigEndian(ah[AuthenticationHeader.SequenceAt..], highest);
        Span<byte> digest = stackalloc byte[Md5.DigestSize];
        hmac.Finish(Covered(packet[..Ipv4Header.Size], ah, packet[(Ipv4Header.Size + AuthenticationHeader.Size)..]), digest);
        digest[..AuthenticationHeader.DataSize].CopyTo(ah[AuthenticationHeader.DataAt..]);
    }

    /// <summary>
    /// Checks a received packet. A number that is not higher than the highest is a replay as long as anybody counts on, and for one and a
    /// half intervals more. After that it may be a router that was started again: it counts from 1, which is taken at once, or, if that
    /// was lost, by a second number that is higher than the one before. So a recording can be played to us, but only while nobody
    /// speaks. keepalived drops a restarted sender until it has cost a takeover; auth_hmac has neither fault.
    /// </summary>
    public VrrpPacketError Check(in ReceivedPacket packet, long now)
    {
        AuthenticationHeader ah = new(packet.Ah);
        if (!hmac.Matches(Covered(packet.Header, packet.Ah, packet.Message), ah.Data)) return VrrpPacketError.AhInvalid;
        if (IpAddress.Read(ah.Index) != packet.Source) return VrrpPacketError.AhWrongIndex;
        // Two that take over at the same moment count alike: each must hear the other's number beside its own.
        if (ah.Sequence > highest || (ah.Sequence == highest && isOurs)) return VrrpPacketError.None;
        bool isSilent = now - spoken > silence;
        if (isSilent && (ah.Sequence == 1 || laggards.GoesOn(packet.Source, ah.Sequence))) return VrrpPacketError.None;
        laggards.Note(packet.Source, ah.Sequence);
        return VrrpPacketError.AhReplay;
    }

    /// <summary>Remembers the number of a packet that was taken.</summary>
    public void Accept(in ReceivedPacket packet, long now)
    {
        uint sequence = new AuthenticationHeader(packet.Ah).Sequence;
        if (sequence <= highest)
        {
            laggards.Note(packet.Source, sequence);
            return;
        }
        (highest, isOurs, spoken) = (sequence, false, now);
        laggards.Forget(packet.Source);
    }

    // RFC 2402 §3.3.3.1.1.1: what changes on the way is zero. keepalived counts the TTL among it for unicast only.
    private Hasher<Md5> Covered(ReadOnlySpan<byte> header, ReadOnlySpan<byte> ah, ReadOnlySpan<byte> message)
    {
        Span<byte> steady = stackalloc byte[LongestHeader];
        header.CopyTo(steady);
        steady[Ipv4Header.TypeOfServiceAt] = 0;
        steady.Slice(Ipv4Header.FragmentAt, 2).Clear();
        steady.Slice(Ipv4Header.ChecksumAt, 2).Clear();
        if (isUnicast) steady[Ipv4Header.TimeToLiveAt] = 0;
        Hasher<Md5> hasher = hmac.Start();
        hasher.Append(steady[..header.Length]);
        hasher.Append(ah[..AuthenticationHeader.DataAt]);
        hasher.Append([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        hasher.Append(message);
        return hasher;
    }

    private static byte[] KeyOf(VrrpInstanceConfig config)
    {
        byte[] key = new byte[VrrpPacket.AuthenticationSize];
        AdvertMessage.WritePassword(config.AhKey!, key);
        return key;
    }
}

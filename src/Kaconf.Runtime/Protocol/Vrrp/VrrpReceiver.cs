using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp.Adverts;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The door of one instance: turns received packets into inputs of its router, and counts what it turns away.</summary>
/// <param name="config">The instance.</param>
/// <param name="codec">Its codec, which a received packet may switch to the old checksum, or whose sequence number it may raise.</param>
/// <param name="counters">The counters of its router.</param>
public sealed class VrrpReceiver(VrrpInstanceConfig config, AdvertCodec codec, VrrpCounters counters)
{
    private IpAddress? lastSender;

    /// <summary>Checks one packet. A packet that is not taken changes nothing but the counters.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="ownSource">Our address in adverts.</param>
    /// <param name="clock">Nanoseconds: since 1970 for auth_hmac, of the monotonic clock for AH.</param>
    /// <param name="advert">What to give to the router, if it is taken.</param>
    /// <param name="remark">Why it is not taken, or what is odd about it though it is; None = nothing to say.</param>
    /// <returns>Whether it is taken.</returns>
    public bool Receive(in ReceivedPacket packet, IpAddress ownSource, long clock, out VrrpInput advert, out VrrpPacketError remark)
    {
        advert = default;
        remark = Check(packet, ownSource, clock, out bool isOld);
        if (remark != VrrpPacketError.None)
        {
            counters.CountRejected(remark);
            return false;
        }
        VrrpPacket message = new(packet.Message, config.IsV6);
        remark = Oddity(packet, message, clock, isOld);
        lastSender = packet.Source;
        advert = VrrpInput.Advert(packet.Source, message.Priority, message.AdvertIntervalCentiseconds);
        return true;
    }

    private VrrpPacketError Check(in ReceivedPacket packet, IpAddress ownSource, long clock, out bool isOld)
    {
        isOld = false;
        VrrpPacketError error = AdvertChecks.Envelope(config, packet, ownSource);
        if (error == VrrpPacketError.None && codec.Hmac is { } hmac) error = hmac.Check(packet, clock);
        if (error != VrrpPacketError.None) return error;
        VrrpPacket message = new(packet.Message, config.IsV6);
        if (config.Version == 2) error = AdvertChecks.Authentication(config, message, codec.Password);
        if (error == VrrpPacketError.None && codec.Ah is { } ah) error = ah.Check(packet, clock);
        if (error != VrrpPacketError.None) return error;
        if (message.Type != VrrpPacket.Advertisement) return VrrpPacketError.WrongType;
        if (!AdvertChecksum.IsGood(config, packet, out isOld)) return VrrpPacketError.BadChecksum;
        return AdvertChecks.Addressing(config, packet);
    }

    // Only now that the advert is taken, anything is remembered of it.
    private VrrpPacketError Oddity(in ReceivedPacket packet, in VrrpPacket message, long clock, bool isOld)
    {
        VrrpPacketError oddity = VrrpPacketError.None;
        codec.Ah?.Accept(packet, clock);
        if (codec.Hmac?.Accept(packet, clock) == true) oddity = VrrpPacketError.HmacClockSkew;
        if (isOld && !codec.UsesOldChecksum)
        {
            codec.UseOldChecksum();
            oddity = VrrpPacketError.OldChecksum;
        }
        // skip_check_adv_addr: the list is compared when the sender is another one than that of the last good advert.
        if ((config.SkipCheckAdvAddr && packet.Source == lastSender) || AddressSet.Equal(codec.Addresses, message.Addresses, config.IsV6)) return oddity;
        counters.CountRejected(VrrpPacketError.AddressListMismatch);
        return VrrpPacketError.AddressListMismatch;
    }
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The checksum of received adverts, in the forms that keepalived has had.</summary>
internal static class AdvertChecksum
{
    /// <summary>Whether the checksum is right.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="packet">A packet as long as its header says.</param>
    /// <param name="isOld">Whether it is right only with the group in the pseudo header of a unicast advert.</param>
    public static bool IsGood(VrrpInstanceConfig config, in ReceivedPacket packet, out bool isOld)
    {
        isOld = false;
        // Over IPv6 keepalived leaves the checksum to the kernel, which counts everything, the trailer of auth_hmac too.
        if (config.IsV6) return Fits(packet.Message, packet, packet.Destination);
        ReadOnlySpan<byte> message = packet.Message[..new VrrpPacket(packet.Message, isV6: false).Size];
        if (config.Version == 2) return InternetChecksum.IsValid(message);
        if (config.ChecksumAsV2) return true;
        if (config.OldChecksum != OldChecksum.Always && Fits(message, packet, packet.Destination)) return true;
        bool mayBeOld = AdvertLayout.IsUnicast(config) && config.OldChecksum != OldChecksum.Never;
        return isOld = mayBeOld && Fits(message, packet, AdvertCodec.GroupOf(config));
    }

    private static bool Fits(ReadOnlySpan<byte> message, in ReceivedPacket packet, IpAddress destination) =>
        InternetChecksum.Fold(PseudoHeader.Sum(packet.Source, destination, message.Length) + InternetChecksum.Sum(message)) == 0xFFFF;
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The checks of a received packet that remember nothing, in keepalived's order (RFC 3768 §7.1, RFC 9568 §7.1).</summary>
internal static class AdvertChecks
{
    /// <summary>What comes before authentication: whom it is for, its length, its TTL, its version.</summary>
    public static VrrpPacketError Envelope(VrrpInstanceConfig config, in ReceivedPacket packet, IpAddress ownSource)
    {
        if (packet.Fault != VrrpPacketError.None) return packet.Fault;
        if (packet.VirtualRouterId != config.VirtualRouterId) return VrrpPacketError.OtherVirtualRouter;
        if (packet.Source == ownSource) return VrrpPacketError.OwnSource;
        if (packet.Ah.IsEmpty == AdvertLayout.UsesAh(config)) return VrrpPacketError.AuthTypeMismatch;
        VrrpPacket message = new(packet.Message, config.IsV6);
        int more = packet.Message.Length - message.Size;
        if (more != 0 && (config.Hmac is null || more != HmacTrailer.Size)) return VrrpPacketError.LengthMismatch;
        if (!AdvertLayout.IsUnicast(config) && packet.HopLimit is not (-1 or VrrpPacket.TimeToLive)) return VrrpPacketError.WrongTimeToLive;
        return message.Version == config.Version ? VrrpPacketError.None : VrrpPacketError.WrongVersion;
    }

    /// <summary>Authentication type and password of version 2.</summary>
    public static VrrpPacketError Authentication(VrrpInstanceConfig config, in VrrpPacket message, ReadOnlySpan<byte> ours)
    {
        if (message.AuthType > VrrpAuthType.IpAuthenticationHeader) return VrrpPacketError.InvalidAuthType;
        VrrpAuthType authType = AdvertLayout.AuthTypeOf(config);
        if (message.AuthType != authType) return VrrpPacketError.AuthTypeMismatch;
        // RFC 3768 §5.3.10: without authentication the data are ignored on reception.
        return authType != VrrpAuthType.SimpleTextPassword || message.Authentication.SequenceEqual(ours)
            ? VrrpPacketError.None
            : VrrpPacketError.AuthFailure;
    }

    /// <summary>Where the packet came from and went to; a unicast instance may ask that only its peers count.</summary>
    public static VrrpPacketError Addressing(VrrpInstanceConfig config, in ReceivedPacket packet)
    {
        bool unicast = AdvertLayout.IsUnicast(config);
        if (packet.IsMulticast == unicast) return VrrpPacketError.WrongDestination;
        return unicast && config.CheckUnicastSource ? Peer(config, packet) : VrrpPacketError.None;
    }

    private static VrrpPacketError Peer(VrrpInstanceConfig config, in ReceivedPacket packet)
    {
        foreach (UnicastPeerConfig peer in config.UnicastPeers)
        {
            if (peer.Address != packet.Source) continue;
            bool fits = packet.HopLimit == -1 || (packet.HopLimit >= (peer.MinimumTtl ?? 0) && packet.HopLimit <= (peer.MaximumTtl ?? 255));
            return fits ? VrrpPacketError.None : VrrpPacketError.PeerTimeToLive;
        }
        return VrrpPacketError.UnknownPeer;
    }
}

using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What is wrong with a packet, in keepalived's words where it has any, which people's log watchers know.</summary>
internal static class RejectionWords
{
    /// <summary>The words for a packet that is too damaged to be for an instance.</summary>
    public static string OfDamaged(in ReceivedPacket packet, string device)
    {
        string cause = packet.Fault == VrrpPacketError.TooShort ? "it is shorter than the headers of VRRP" : "its IP header is cut or damaged, or it is a fragment";
        return $"bogus VRRP packet received on {device} !!! {cause}; such packets are dropped, of {Sender(packet)}";
    }

    /// <summary>Who sent a packet, as far as is known.</summary>
    public static string Sender(in ReceivedPacket packet) => packet.Source == default ? "an unknown sender" : packet.Source.ToString();

    /// <summary>The words for a packet that an instance dropped, or found odd.</summary>
    public static string Of(VrrpPacketError error, VrrpInstanceConfig config, in ReceivedPacket packet)
    {
        if (packet.Fault != VrrpPacketError.None) return "bogus VRRP packet received: its headers are cut or damaged";
        VrrpPacket message = new(packet.Message, config.IsV6);
        return error switch
        {
            VrrpPacketError.OwnSource => "WARNING - advert received from remote host with our IP address",
            VrrpPacketError.LengthMismatch => $"vrrp packet length {packet.Message.Length} and expect {message.Size}",
            VrrpPacketError.WrongTimeToLive => $"invalid TTL/HL. Received {packet.HopLimit} and expect {VrrpPacket.TimeToLive}",
            VrrpPacketError.WrongVersion => $"wrong version. Received {message.Version} and expect {config.Version}",
            VrrpPacketError.WrongType => $"Invalid packet type. {message.Type} and expect {VrrpPacket.Advertisement}",
            VrrpPacketError.BadChecksum => $"Invalid VRRPv{config.Version} checksum",
            VrrpPacketError.WrongDestination when packet.IsMulticast => "Expected unicast packet but received multicast packet",
            VrrpPacketError.WrongDestination => "Expected multicast packet but received unicast packet",
            VrrpPacketError.UnknownPeer => "unicast source address is not a unicast peer",
            VrrpPacketError.PeerTimeToLive => $"TTL/HL {packet.HopLimit} not in range of min_ttl to max_ttl of the peer",
            VrrpPacketError.AddressListMismatch => "the virtual addresses in an advert are not those configured here (it counts all the same)",
            VrrpPacketError.OldChecksum => "Setting unicast VRRPv3 checksum to old version, as a peer uses it",
            _ => OfAuthentication(error, message, packet),
        };
    }

    private static string OfAuthentication(VrrpPacketError error, in VrrpPacket message, in ReceivedPacket packet) => error switch
    {
        VrrpPacketError.InvalidAuthType => $"Invalid auth type: {(int)message.AuthType}",
        VrrpPacketError.AuthTypeMismatch when !packet.Ah.IsEmpty => "Received AH header but auth type not AH",
        VrrpPacketError.AuthTypeMismatch => $"received a {(int)message.AuthType} auth, which is not the type configured here (0 none, 1 PASS, 2 AH)",
        VrrpPacketError.AuthFailure => "received an invalid passwd!",
        VrrpPacketError.AhInvalid => "IPSEC-AH : invalid IPSEC HMAC-MD5 value. Another password, or a packet changed on the way",
        VrrpPacketError.AhWrongIndex => "IPSEC AH : invalid IPSEC SPI value, expect the source address",
        VrrpPacketError.AhReplay => $"IPSEC-AH : sequence number {new AuthenticationHeader(packet.Ah).Sequence} already processed",
        VrrpPacketError.HmacMissing => "missing authentication trailer",
        VrrpPacketError.HmacMalformed => "malformed authentication trailer",
        VrrpPacketError.HmacUnknownKey => $"unknown authentication key id {packet.Message[message.Size + 1]}",
        VrrpPacketError.HmacInvalid => "invalid authentication HMAC",
        VrrpPacketError.HmacStale => "stale authentication trailer: compare the clocks",
        VrrpPacketError.HmacReplay => "replayed authentication trailer",
        VrrpPacketError.HmacClockSkew => "authentication clock skew is near the end of time_window: compare the clocks",
        _ => $"bogus VRRP packet ({error})",
    };
}

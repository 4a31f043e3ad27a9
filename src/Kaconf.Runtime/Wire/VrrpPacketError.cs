namespace Kaconf.Runtime.Wire;

/// <summary>Why a packet is no advert for us, or what is odd about one that is, in the order of the checks (keepalived's, RFC 3768 §7.1).</summary>
public enum VrrpPacketError
{
    /// <summary>It is a good advert.</summary>
    None,

    /// <summary>Not a whole, intact, unfragmented IPv4 packet.</summary>
    BadIpHeader,

    /// <summary>No VRRP at all: another protocol, maybe behind an authentication header of IPsec.</summary>
    OtherProtocol,

    /// <summary>Shorter than the headers of VRRP.</summary>
    TooShort,

    /// <summary>For another virtual router.</summary>
    OtherVirtualRouter,

    /// <summary>Our own packet came back, or another host uses our address.</summary>
    OwnSource,

    /// <summary>The length does not fit the number of addresses.</summary>
    LengthMismatch,

    /// <summary>TTL or hop limit below 255: the packet was routed, so it comes from outside of the LAN (multicast only).</summary>
    WrongTimeToLive,

    /// <summary>Another version than the one that is configured here.</summary>
    WrongVersion,

    /// <summary>No <c>auth_hmac</c> trailer where one is demanded.</summary>
    HmacMissing,

    /// <summary>An <c>auth_hmac</c> trailer of another type, or with bits that must be zero.</summary>
    HmacMalformed,

    /// <summary>The time in the <c>auth_hmac</c> trailer is outside of <c>time_window</c>.</summary>
    HmacStale,

    /// <summary>An <c>auth_hmac</c> key id that is not configured here.</summary>
    HmacUnknownKey,

    /// <summary>The HMAC is not that of the advert under its key.</summary>
    HmacInvalid,

    /// <summary>An <c>auth_hmac</c> advert that is not newer than the last one of its sender.</summary>
    HmacReplay,

    /// <summary>An authentication type that does not exist.</summary>
    InvalidAuthType,

    /// <summary>Not the authentication type that is configured here.</summary>
    AuthTypeMismatch,

    /// <summary>Another password.</summary>
    AuthFailure,

    /// <summary>The authentication header does not fit the packet: another password, or a packet changed on the way.</summary>
    AhInvalid,

    /// <summary>The Security Parameters Index is not the source address.</summary>
    AhWrongIndex,

    /// <summary>The sequence number of the authentication header is not higher than the last one.</summary>
    AhReplay,

    /// <summary>Another type than 1, ADVERTISEMENT.</summary>
    WrongType,

    /// <summary>Damaged on the way.</summary>
    BadChecksum,

    /// <summary>A unicast packet for a multicast instance, or a multicast packet for a unicast one.</summary>
    WrongDestination,

    /// <summary>A unicast advert of somebody who is no peer, where only peers count.</summary>
    UnknownPeer,

    /// <summary>A TTL or hop limit outside of <c>min_ttl</c> to <c>max_ttl</c> of the peer.</summary>
    PeerTimeToLive,

    /// <summary>Taken, but it names other virtual addresses than ours.</summary>
    AddressListMismatch,

    /// <summary>Taken, but its time is more than half of <c>time_window</c> off our clock.</summary>
    HmacClockSkew,

    /// <summary>Taken, with the unicast checksum of keepalived before 1.3.7, which is used from now on.</summary>
    OldChecksum,
}

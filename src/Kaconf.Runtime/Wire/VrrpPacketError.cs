namespace Kaconf.Runtime.Wire;

/// <summary>Why a packet is no advert for us, in the order of the checks (RFC 3768 §7.1).</summary>
public enum VrrpPacketError
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>Not a whole, intact, unfragmented IPv4 packet of protocol 112.</summary>
    BadIpHeader,

    /// <summary>Our own packet came back, or another host uses our address.</summary>
    OwnSource,

    /// <summary>A unicast packet for a multicast instance, or a multicast packet for a unicast one.</summary>
    WrongDestination,

    /// <summary>TTL below 255: the packet was routed, so it comes from outside of the LAN (multicast only).</summary>
    WrongTimeToLive,

    /// <summary>Shorter than a VRRP header.</summary>
    TooShort,

    /// <summary>Another version than 2.</summary>
    WrongVersion,

    /// <summary>Another type than 1, ADVERTISEMENT.</summary>
    WrongType,

    /// <summary>The length does not fit the number of addresses.</summary>
    LengthMismatch,

    /// <summary>Damaged on the way.</summary>
    BadChecksum,

    /// <summary>For another virtual router.</summary>
    OtherVirtualRouter,

    /// <summary>Not the authentication type that is configured here.</summary>
    AuthTypeMismatch,

    /// <summary>Another password.</summary>
    AuthFailure,

    /// <summary>Other virtual addresses than ours, in whatever order.</summary>
    AddressListMismatch,
}

using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What one instance has counted since it started, in the words of keepalived's statistics file.</summary>
public sealed class VrrpCounters
{
    /// <summary>Adverts of this virtual router that passed every check but the interval.</summary>
    public long AdvertsReceived { get; internal set; }

    /// <summary>Adverts sent, priority 0 included; one for all unicast peers.</summary>
    public long AdvertsSent { get; internal set; }

    /// <summary>Times this router became Active.</summary>
    public long BecameMaster { get; internal set; }

    /// <summary>Times this router stopped being Active.</summary>
    public long ReleasedMaster { get; internal set; }

    /// <summary>Packets that are too short, or whose length does not fit their address count.</summary>
    public long LengthErrors { get; private set; }

    /// <summary>Packets with a TTL or hop limit below 255, or outside of what their peer may have.</summary>
    public long TimeToLiveErrors { get; private set; }

    /// <summary>Packets of another type than ADVERTISEMENT.</summary>
    public long InvalidTypes { get; private set; }

    /// <summary>Packets of another version than ours.</summary>
    public long VersionErrors { get; private set; }

    /// <summary>Packets damaged on the way, their IP header included.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Packets of another virtual router.</summary>
    public long VirtualRouterIdErrors { get; private set; }

    /// <summary>Adverts with another interval than ours.</summary>
    public long IntervalErrors { get; internal set; }

    /// <summary>Adverts that list other virtual addresses than ours.</summary>
    public long AddressListErrors { get; private set; }

    /// <summary>Packets whose authentication type does not exist.</summary>
    public long InvalidAuthTypes { get; private set; }

    /// <summary>Packets whose authentication type is not the one configured here.</summary>
    public long AuthTypeMismatches { get; private set; }

    /// <summary>Packets with another password, or an authentication header that is wrong or old.</summary>
    public long AuthFailures { get; private set; }

    /// <summary>Adverts without the trailer that <c>auth_hmac</c> demands.</summary>
    public long HmacMissing { get; private set; }

    /// <summary>Adverts with a trailer of another form.</summary>
    public long HmacMalformed { get; private set; }

    /// <summary>Adverts with the id of a key that is not ours.</summary>
    public long HmacUnknownKeys { get; private set; }

    /// <summary>Adverts whose HMAC is wrong.</summary>
    public long HmacInvalid { get; private set; }

    /// <summary>Adverts whose time is outside of the window.</summary>
    public long HmacStale { get; private set; }

    /// <summary>Adverts that were there before.</summary>
    public long HmacReplays { get; private set; }

    /// <summary>Packets from our own address or from nobody we know, or sent to a group where a peer's is expected, or the reverse.</summary>
    public long AddressingErrors { get; private set; }

    /// <summary>Adverts of priority 0 received.</summary>
    public long PriorityZeroReceived { get; internal set; }

    /// <summary>Adverts of priority 0 sent.</summary>
    public long PriorityZeroSent { get; internal set; }

    /// <summary>Times that another router spoke as Active while we were and stayed it; adverts in a row are one time.</summary>
    public long Conflicts { get; internal set; }

    /// <summary>Times this router had no time to run for so long that, Active, it made way, or, Backup, listened on.</summary>
    public long Stalls { get; internal set; }

    /// <summary>Counts a packet that was dropped, or an advert that names other addresses.</summary>
    public void CountRejected(VrrpPacketError error)
    {
        switch (error)
        {
            case VrrpPacketError.BadIpHeader or VrrpPacketError.BadChecksum: ChecksumErrors++; break;
            case VrrpPacketError.OwnSource or VrrpPacketError.WrongDestination or VrrpPacketError.UnknownPeer: AddressingErrors++; break;
            case VrrpPacketError.WrongTimeToLive or VrrpPacketError.PeerTimeToLive: TimeToLiveErrors++; break;
            case VrrpPacketError.TooShort or VrrpPacketError.LengthMismatch: LengthErrors++; break;
            case VrrpPacketError.WrongVersion: VersionErrors++; break;
            case VrrpPacketError.WrongType or VrrpPacketError.OtherProtocol: InvalidTypes++; break;
            case VrrpPacketError.OtherVirtualRouter: VirtualRouterIdErrors++; break;
            case VrrpPacketError.InvalidAuthType: InvalidAuthTypes++; break;
            case VrrpPacketError.AuthTypeMismatch: AuthTypeMismatches++; break;
            case VrrpPacketError.AuthFailure or VrrpPacketError.AhInvalid or VrrpPacketError.AhWrongIndex or VrrpPacketError.AhReplay: AuthFailures++; break;
            case VrrpPacketError.HmacMissing: HmacMissing++; break;
            case VrrpPacketError.HmacMalformed: HmacMalformed++; break;
            case VrrpPacketError.HmacUnknownKey: HmacUnknownKeys++; break;
            case VrrpPacketError.HmacInvalid: HmacInvalid++; break;
            case VrrpPacketError.HmacStale: HmacStale++; break;
            case VrrpPacketError.HmacReplay: HmacReplays++; break;
            case VrrpPacketError.AddressListMismatch: AddressListErrors++; break;
        }
    }
}

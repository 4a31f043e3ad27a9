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

    /// <summary>Packets with a TTL below 255.</summary>
    public long TimeToLiveErrors { get; private set; }

    /// <summary>Packets of another type than ADVERTISEMENT.</summary>
    public long InvalidTypes { get; private set; }

    /// <summary>Packets of another version than 2.</summary>
    public long VersionErrors { get; private set; }

    /// <summary>Packets damaged on the way, their IP header included.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Packets of another virtual router.</summary>
    public long VirtualRouterIdErrors { get; private set; }

    /// <summary>Adverts with another interval than ours.</summary>
    public long IntervalErrors { get; internal set; }

    /// <summary>Adverts that list other virtual addresses than ours.</summary>
    public long AddressListErrors { get; private set; }

    /// <summary>Packets whose authentication type is not the one configured here.</summary>
    public long AuthTypeMismatches { get; private set; }

    /// <summary>Packets with another password.</summary>
    public long AuthFailures { get; private set; }

    /// <summary>Packets from our own address, or sent to a group where a peer's is expected, or the reverse.</summary>
    public long AddressingErrors { get; private set; }

    /// <summary>Adverts of priority 0 received.</summary>
    public long PriorityZeroReceived { get; internal set; }

    /// <summary>Adverts of priority 0 sent.</summary>
    public long PriorityZeroSent { get; internal set; }

    /// <summary>Times an advert was due so long ago that a Backup may have taken over meanwhile.</summary>
    public long Stalls { get; internal set; }

    /// <summary>Counts a packet that was dropped.</summary>
    public void CountRejected(VrrpPacketError error)
    {
        switch (error)
        {
            case VrrpPacketError.BadIpHeader or VrrpPacketError.BadChecksum: ChecksumErrors++; break;
            case VrrpPacketError.OwnSource or VrrpPacketError.WrongDestination: AddressingErrors++; break;
            case VrrpPacketError.WrongTimeToLive: TimeToLiveErrors++; break;
            case VrrpPacketError.TooShort or VrrpPacketError.LengthMismatch: LengthErrors++; break;
            case VrrpPacketError.WrongVersion: VersionErrors++; break;
            case VrrpPacketError.WrongType: InvalidTypes++; break;
            case VrrpPacketError.OtherVirtualRouter: VirtualRouterIdErrors++; break;
            case VrrpPacketError.AuthTypeMismatch: AuthTypeMismatches++; break;
            case VrrpPacketError.AuthFailure: AuthFailures++; break;
            case VrrpPacketError.AddressListMismatch: AddressListErrors++; break;
        }
    }
}

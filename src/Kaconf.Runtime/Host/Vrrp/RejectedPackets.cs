using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Says why packets of an instance's VRID were dropped, once a burst and cause; every one is counted elsewhere.</summary>
internal sealed class RejectedPackets(string instance, Log log)
{
    private readonly Burst[] bursts = new Burst[(int)VrrpPacketError.OldChecksum + 1];

    /// <summary>Takes note of a packet that arrived at time <paramref name="now"/> (nanoseconds) and was dropped.</summary>
    public void Note(VrrpPacketError error, in ReceivedPacket packet, long now)
    {
        if (error == VrrpPacketError.OtherVirtualRouter || !bursts[(int)error].Begins(now)) return;
        log.Warning($"({instance}) {Words(error)}; packets from {packet.Source} are dropped");
    }

    private static string Words(VrrpPacketError error) => error switch
    {
        VrrpPacketError.OwnSource => "WARNING - advert received from remote host with our IP address",
        VrrpPacketError.WrongDestination => "received a unicast advert on a multicast instance or the reverse",
        VrrpPacketError.WrongTimeToLive => "invalid TTL/HL, expect 255",
        VrrpPacketError.WrongVersion => "wrong version, expect 2",
        VrrpPacketError.WrongType => "Invalid packet type, expect 1",
        VrrpPacketError.AuthTypeMismatch => "received another authentication type than the one configured here",
        VrrpPacketError.AuthFailure => "received an invalid passwd!",
        VrrpPacketError.AddressListMismatch => "the virtual addresses in the advert are not those configured here",
        _ => $"bogus VRRP packet ({error})",
    };
}

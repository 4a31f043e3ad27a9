using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Says why packets of an instance's VRID were dropped, or what is odd about some that were not, once a burst and cause; all are counted elsewhere.</summary>
internal sealed class RejectedPackets(VrrpInstanceConfig config, Log log)
{
    private Burst[] bursts = [];

    /// <summary>Takes note of a packet that arrived at time <paramref name="now"/> (nanoseconds).</summary>
    public void Note(VrrpPacketError error, in ReceivedPacket packet, long now)
    {
        // Most instances never see one.
        if (bursts.Length == 0) bursts = new Burst[(int)VrrpPacketError.OldChecksum + 1];
        if (error == VrrpPacketError.OtherVirtualRouter || !bursts[(int)error].Begins(now)) return;
        bool taken = error is VrrpPacketError.AddressListMismatch or VrrpPacketError.HmacClockSkew or VrrpPacketError.OldChecksum;
        log.Warning($"({config.Name}) {RejectionWords.Of(error, config, packet)}; {(taken ? "its sender is" : "packets are dropped, of")} {RejectionWords.Sender(packet)}");
    }
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The door of one instance: turns received packets into inputs of its router, and counts what it turns away.</summary>
/// <param name="config">The instance.</param>
/// <param name="codec">Its codec.</param>
/// <param name="counters">The counters of its router.</param>
public sealed class VrrpReceiver(VrrpInstanceConfig config, AdvertCodec codec, VrrpCounters counters)
{
    private IpAddress? lastSender;

    /// <summary>Checks one packet.</summary>
    /// <param name="packet">The packet from the raw socket, IP header included.</param>
    /// <param name="ownSource">Our address in adverts.</param>
    /// <param name="advert">What to give to the router, when the result is <see cref="VrrpPacketError.None"/>.</param>
    public VrrpPacketError Receive(ReadOnlySpan<byte> packet, IpAddress ownSource, out VrrpInput advert)
    {
        // skip_check_adv_addr: the list is compared when the sender is another one than that of the last good advert.
        VrrpPacketError error = codec.Check(packet, ownSource, config.SkipCheckAdvAddr ? lastSender : null, out advert);
        if (error == VrrpPacketError.None) lastSender = advert.Address;
        else counters.CountRejected(error);
        return error;
    }
}

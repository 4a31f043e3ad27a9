using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

public class VrrpReceiverTests
{
    private static readonly IpAddress Third = IpAddress.V4(192, 0, 2, 3);

    [Fact]
    public void WhatIsTurnedAwayIsCounted()
    {
        VrrpCounters counters = new();
        foreach (VrrpPacketError error in System.Enum.GetValues<VrrpPacketError>()) counters.CountRejected(error);
        Assert.Equal(
            (2, 3, 2, 1, 2, 2, 1),
            (counters.ChecksumErrors, counters.AddressingErrors, counters.TimeToLiveErrors, counters.VersionErrors, counters.InvalidTypes,
             counters.LengthErrors, counters.VirtualRouterIdErrors));
        Assert.Equal(
            (1, 1, 4, 1),
            (counters.InvalidAuthTypes, counters.AuthTypeMismatches, counters.AuthFailures, counters.AddressListErrors));
        Assert.Equal(
            (1, 1, 1, 1, 1, 1),
            (counters.HmacMissing, counters.HmacMalformed, counters.HmacUnknownKeys, counters.HmacInvalid, counters.HmacStale, counters.HmacReplays));
    }

    [Fact]
    public void TheAddressListIsComparedEachTime()
    {
        VrrpReceiver receiver = Receiver(skipCheck: false);
        Assert.Equal(VrrpPacketError.None, Receive(receiver, Samples.Peer, addresses: 2));
        Assert.Equal(VrrpPacketError.AddressListMismatch, Receive(receiver, Samples.Peer, addresses: 1));
        Assert.Equal(VrrpPacketError.AddressListMismatch, Receive(receiver, Samples.Peer, addresses: 1));
    }

    [Fact]
    public void SkipCheckAdvAddrComparesItWhenTheSenderChanges()
    {
        VrrpReceiver receiver = Receiver(skipCheck: true);
        Assert.Equal(VrrpPacketError.AddressListMismatch, Receive(receiver, Samples.Peer, addresses: 1));
        Assert.Equal(VrrpPacketError.None, Receive(receiver, Samples.Peer, addresses: 1));
        Assert.Equal(VrrpPacketError.AddressListMismatch, Receive(receiver, Third, addresses: 1));
        Assert.Equal(VrrpPacketError.AddressListMismatch, Receive(receiver, Samples.Peer, addresses: 1));
    }

    private static VrrpReceiver Receiver(bool skipCheck)
    {
        VrrpInstanceConfig config = Samples.Instance(skipCheck: skipCheck);
        return new VrrpReceiver(config, new AdvertCodec(config), new VrrpCounters());
    }

    // An advert is taken whatever its addresses: dropping it would make two masters.
    private static VrrpPacketError Receive(VrrpReceiver receiver, IpAddress sender, int addresses)
    {
        byte[] packet = Samples.Packet(Samples.Instance(addresses: addresses), sender, 200);
        Assert.True(receiver.Receive(ReceivedPacket.V4(packet), Samples.Own, 0, out _, out VrrpPacketError remark));
        return remark;
    }
}

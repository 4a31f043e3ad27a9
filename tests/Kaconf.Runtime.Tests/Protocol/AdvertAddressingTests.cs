using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Whence and whither: groups, peers, TTLs and hop limits.</summary>
public class AdvertAddressingTests
{
    private static readonly IpAddress Stranger = IpAddress.V6(0x2001_0DB8UL << 32, 99);

    [Theory]
    [InlineData("3 v4 multicast", 254, VrrpPacketError.WrongTimeToLive)]
    [InlineData("3 v6 multicast", 254, VrrpPacketError.WrongTimeToLive)]
    [InlineData("3 v6 multicast", 255, VrrpPacketError.None)]
    [InlineData("3 v6 multicast", -1, VrrpPacketError.None)] // the kernel did not say
    [InlineData("3 v4 unicast", 64, VrrpPacketError.None)]
    [InlineData("3 v6 unicast", 64, VrrpPacketError.None)]
    public void MulticastComesFromThisLan(string variant, int hopLimit, VrrpPacketError expected) =>
        Assert.Equal(expected, Receive(AdvertVariants.Instance(variant, node: 2), variant, hopLimit));

    [Theory]
    [InlineData(64, 254, 254, VrrpPacketError.None)]
    [InlineData(64, 254, 64, VrrpPacketError.None)]
    [InlineData(64, 254, 63, VrrpPacketError.PeerTimeToLive)]
    [InlineData(64, 254, 255, VrrpPacketError.PeerTimeToLive)]
    [InlineData(64, 254, -1, VrrpPacketError.None)]
    public void APeerMayHaveATtl(int least, int most, int hopLimit, VrrpPacketError expected)
    {
        UnicastPeerConfig peer = new(AdvertVariants.Address("v6", 1), (byte)least, (byte)most);
        Assert.Equal(expected, Receive(Unicast(peer), "3 v6 unicast", hopLimit));
    }

    [Fact]
    public void OnlyPeersCountIfThatIsAskedFor()
    {
        UnicastPeerConfig other = new(Stranger);
        Assert.Equal(VrrpPacketError.UnknownPeer, Receive(Unicast(other), "3 v6 unicast", 255));
        Assert.Equal(VrrpPacketError.None, Receive(Unicast(other, check: false), "3 v6 unicast", 255));
        Assert.Equal(VrrpPacketError.None, Receive(Unicast(new(AdvertVariants.Address("v6", 1))), "3 v6 unicast", 255));
    }

    [Theory]
    [InlineData("3 v6 multicast", "3 v6 unicast")]
    [InlineData("3 v6 unicast", "3 v6 multicast")]
    [InlineData("3 v4 multicast", "3 v4 unicast")]
    [InlineData("3 v4 unicast", "3 v4 multicast")]
    public void AGroupIsNoPeer(string sender, string receiver) =>
        Assert.Equal(VrrpPacketError.WrongDestination, Receive(AdvertVariants.Instance(receiver, node: 2), sender, 255));

    [Theory]
    [InlineData("2 v4 multicast", "3 v4 multicast")]
    [InlineData("3 v4 multicast", "2 v4 multicast")]
    [InlineData("2 v6 multicast", "3 v6 multicast")]
    [InlineData("3 v6 multicast", "2 v6 multicast")]
    public void TheVersionsDoNotMix(string sender, string receiver) =>
        Assert.Equal(VrrpPacketError.WrongVersion, Receive(AdvertVariants.Instance(receiver, node: 2), sender, 255));

    [Fact]
    public void AnotherGroupIsUsed()
    {
        VrrpInstanceConfig config = new() { Name = "VI_1", Interface = "eth0", VirtualRouterId = 51, MulticastGroup = IpAddress.V4(224, 0, 0, 99) };
        AdvertCodec codec = new(config);
        Assert.Equal((1, IpAddress.V4(224, 0, 0, 99)), (codec.DestinationCount, codec.Destination(0)));
        Assert.Equal([224, 0, 0, 99], AdvertVariants.Next(codec, "2 v4")[16..20]);
        Assert.Equal("ff02::12", AdvertCodec.GroupOf(AdvertVariants.Instance("3 v6 multicast")).ToString());
    }

    [Fact]
    public void WithoutAnyPeerNothingIsSent() => Assert.Equal(0, new AdvertCodec(new() { Name = "VI_1", Interface = "eth0", VirtualRouterId = 51, FaultWithoutPeer = true }).DestinationCount);

    private static VrrpInstanceConfig Unicast(UnicastPeerConfig peer, bool check = true)
    {
        VrrpInstanceConfig plain = AdvertVariants.Instance("3 v6 unicast", node: 2);
        return new()
        {
            Name = "VI_1", Interface = "eth0", VirtualRouterId = 51, Version = 3, IsV6 = true, VirtualAddresses = plain.VirtualAddresses,
            UnicastPeers = [peer], CheckUnicastSource = check,
        };
    }

    private static VrrpPacketError Receive(VrrpInstanceConfig config, string variant, int hopLimit)
    {
        AdvertCodec sender = new(AdvertVariants.Instance(variant));
        byte[] packet = AdvertVariants.Next(sender, variant);
        if (!config.IsV6)
        {
            packet[8] = (byte)hopLimit;
            AdvertCheckTests.Seal(packet.AsSpan(0, 20), 10);
        }
        bool taken = new VrrpReceiver(config, new AdvertCodec(config), new VrrpCounters()).Receive(
            AdvertVariants.Deliver(packet, sender, variant, hopLimit: hopLimit), AdvertVariants.Address(variant, 2), 0, out _, out VrrpPacketError remark);
        Assert.Equal(remark == VrrpPacketError.None, taken);
        return remark;
    }
}

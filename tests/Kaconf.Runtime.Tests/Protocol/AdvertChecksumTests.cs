using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>The checksums of version 3 over IPv4, of which keepalived has had three.</summary>
public class AdvertChecksumTests
{
    [Theory]
    [InlineData(OldChecksum.Detect, OldChecksum.Never, VrrpPacketError.None)]
    [InlineData(OldChecksum.Detect, OldChecksum.Always, VrrpPacketError.OldChecksum)]
    [InlineData(OldChecksum.Always, OldChecksum.Always, VrrpPacketError.None)]
    [InlineData(OldChecksum.Always, OldChecksum.Never, VrrpPacketError.BadChecksum)]
    [InlineData(OldChecksum.Never, OldChecksum.Never, VrrpPacketError.None)]
    [InlineData(OldChecksum.Never, OldChecksum.Always, VrrpPacketError.BadChecksum)]
    public void OldUnicastChecksumSaysWhatIsTaken(OldChecksum ours, OldChecksum theirs, VrrpPacketError expected) =>
        Assert.Equal(expected, new Node(1, ours).Hear(new Node(2, theirs).Send()));

    [Fact]
    public void AnOldChecksumIsAnsweredInKindAndToldOnce()
    {
        Node detecting = new(1, OldChecksum.Detect), old = new(2, OldChecksum.Always), other = new(3, OldChecksum.Never);
        Assert.Equal(VrrpPacketError.BadChecksum, old.Hear(detecting.Send()));
        Assert.Equal(VrrpPacketError.OldChecksum, detecting.Hear(old.Send()));
        Assert.Equal(VrrpPacketError.None, detecting.Hear(old.Send()));
        Assert.Equal(VrrpPacketError.None, old.Hear(detecting.Send()));
        // A peer of today is still understood; keepalived drops it from here on.
        Assert.Equal(VrrpPacketError.None, detecting.Hear(other.Send()));
    }

    /// <summary>v3_checksum_as_v2 leaves the pseudo header out, and checks nothing.</summary>
    [Fact]
    public void WithoutAPseudoHeaderNothingIsChecked()
    {
        Node plain = new(1, asV2: true), strict = new(2);
        byte[] packet = plain.Send();
        Assert.True(InternetChecksum.IsValid(packet.AsSpan(20)));
        Assert.Equal(VrrpPacketError.BadChecksum, strict.Hear(packet));
        packet = strict.Send();
        Assert.False(InternetChecksum.IsValid(packet.AsSpan(20)));
        packet[26] ^= 0x55;
        Assert.Equal(VrrpPacketError.None, plain.Hear(packet));
    }

    /// <summary>The pseudo header guards the addresses too: a packet that was sent to somebody else is damaged.</summary>
    [Theory]
    [InlineData("3 v6 multicast")]
    [InlineData("3 v6 unicast")]
    [InlineData("2 v6 multicast")]
    [InlineData("3 v6 hmac multicast")]
    public void OverIpv6EveryBitCounts(string variant)
    {
        VrrpInstanceConfig config = AdvertVariants.Instance(variant, node: 2);
        AdvertCodec sender = new(AdvertVariants.Instance(variant));
        byte[] packet = AdvertVariants.Next(sender, variant);
        for (int bit = 0; bit < packet.Length * 8; bit++)
        {
            packet[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Receive(AdvertVariants.Deliver(packet, sender, variant)));
            packet[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.False(Receive(AdvertVariants.Deliver(packet, sender, variant, node: 9)));
        Assert.True(Receive(AdvertVariants.Deliver(packet, sender, variant)));

        bool Receive(in ReceivedPacket received) => new VrrpReceiver(config, new AdvertCodec(config), new VrrpCounters())
            .Receive(received, AdvertVariants.Address(variant, 2), AdvertVariants.Now, out _, out _);
    }

    private sealed class Node
    {
        private const string Variant = "3 v4 unicast";
        private readonly AdvertCodec codec;
        private readonly VrrpReceiver receiver;
        private readonly int number;

        public Node(int number, OldChecksum old = OldChecksum.Detect, bool asV2 = false)
        {
            this.number = number;
            VrrpInstanceConfig config = new()
            {
                Name = Variant,
                Interface = "eth0",
                VirtualRouterId = 51,
                Version = 3,
                UnicastPeers = [new(AdvertVariants.Address(Variant, number == 1 ? 2 : 1))],
                OldChecksum = old,
                ChecksumAsV2 = asV2,
            };
            codec = new AdvertCodec(config);
            receiver = new VrrpReceiver(config, codec, new VrrpCounters());
        }

        public byte[] Send() => AdvertVariants.Next(codec, Variant, node: number);

        public VrrpPacketError Hear(byte[] packet)
        {
            bool taken = receiver.Receive(ReceivedPacket.V4(packet), AdvertVariants.Address(Variant, number), 0, out _, out VrrpPacketError remark);
            Assert.Equal(remark is VrrpPacketError.None or VrrpPacketError.OldChecksum, taken);
            return remark;
        }
    }
}

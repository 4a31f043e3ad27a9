using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Random instances of every variant: our adverts are those of a second, naive encoder, and the other node takes them.</summary>
public class AdvertPropertyTests
{
    private const ulong HalfSecond = 0x8000_0000;

    [Theory]
    [MemberData(nameof(AdvertVariants.Names), MemberType = typeof(AdvertVariants))]
    public void WhatOneWritesTheOtherReads(string variant)
    {
        Random random = new(variant.Length);
        for (int seed = 0; seed < 60; seed++)
        {
            int count = seed == 0 ? 255 : random.Next(12), interval = variant[0] == '2' ? 100 * random.Next(1, 256) : random.Next(1, 4096);
            VrrpInstanceConfig config = AdvertVariants.Instance(variant, 1, count, (byte)random.Next(1, 256), interval);
            VrrpInstanceConfig other = AdvertVariants.Instance(variant, 2, count, config.VirtualRouterId, interval);
            AdvertCodec codec = new(config);
            VrrpReceiver receiver = new(other, new AdvertCodec(other), new VrrpCounters());
            for (int number = 1; number < 5; number++)
            {
                // A priority that stays for two adverts, and one that is new.
                byte priority = number == 2 ? (byte)100 : (byte)random.Next(256);
                ulong sequence = ((ulong)(AdvertVariants.Now / 1_000_000_000) << 32) + HalfSecond + (ulong)(number - 1);
                byte[] packet = AdvertVariants.Next(codec, variant, priority);
                Assert.Equal(
                    Convert.ToHexString(NaiveAdvert.Encode(config, AdvertVariants.Address(variant, 1), codec.Destination(0), priority, number, sequence)),
                    Convert.ToHexString(packet));
                bool taken = receiver.Receive(
                    AdvertVariants.Deliver(packet, codec, variant), AdvertVariants.Address(variant, 2), AdvertVariants.Now, out VrrpInput advert, out VrrpPacketError remark);
                Assert.Equal((true, VrrpPacketError.None), (taken, remark));
                Assert.Equal(VrrpInput.Advert(AdvertVariants.Address(variant, 1), priority, interval), advert);
            }
        }
    }

    /// <summary>Each peer's packet is right for that peer, and is the same advert: one number, one signature.</summary>
    [Theory]
    [MemberData(nameof(AdvertVariants.Names), MemberType = typeof(AdvertVariants))]
    public void EveryDestinationGetsThatAdvert(string variant)
    {
        VrrpInstanceConfig config = AdvertVariants.Instance(variant);
        AdvertCodec codec = new(config);
        ulong sequence = ((ulong)(AdvertVariants.Now / 1_000_000_000) << 32) + HalfSecond;
        for (int number = 1; number < 4; number++)
        {
            codec.Next(AdvertVariants.Address(variant, 1), 200, AdvertVariants.Now);
            for (int i = 0; i < codec.DestinationCount; i++)
            {
                byte[] packet = new byte[codec.Size];
                Assert.Equal(packet.Length, codec.Write(packet, i));
                byte[] expected = NaiveAdvert.Encode(
                    config, AdvertVariants.Address(variant, 1), codec.Destination(i), 200, number, sequence + (ulong)(number - 1));
                Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(packet));
            }
        }
    }

    [Fact]
    public void AnotherSourceAddressIsEncodedAnew()
    {
        VrrpInstanceConfig config = AdvertVariants.Instance("3 v4 multicast");
        AdvertCodec codec = new(config);
        AdvertVariants.Next(codec, config.Name);
        byte[] packet = AdvertVariants.Next(codec, config.Name, node: 9);
        byte[] expected = NaiveAdvert.Encode(config, AdvertVariants.Address(config.Name, 9), codec.Destination(0), 150, 2, 0);
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(packet));
    }

    [Fact]
    public void TheIdentificationIsNeverZero()
    {
        AdvertCodec codec = new(AdvertVariants.Instance("2 v4 multicast"));
        for (int i = 1; i <= 65535; i++) codec.Next(Samples.Own, 100, 0);
        byte[] packet = AdvertVariants.Next(codec, "2 v4 multicast", priority: 100);
        Assert.Equal([0, 1], packet[4..6]);
        Assert.True(Ipv4Header.TryRead(packet, out _));
    }
}

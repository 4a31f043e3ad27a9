using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>auth_type AH: who counts, whose number is a replay, and who has merely been started again.</summary>
public class AdvertAhTests
{
    private const string Variant = "2 v4 ah multicast";

    private readonly Node one = new(1), two = new(2), three = new(3);

    [Fact]
    public void APlayedBackAdvertIsDropped()
    {
        byte[] first = one.Send(), second = one.Send();
        Assert.Equal(VrrpPacketError.None, two.Hear(first));
        Assert.Equal(VrrpPacketError.None, two.Hear(second));
        Assert.Equal(VrrpPacketError.AhReplay, two.Hear(second));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send()));
    }

    /// <summary>keepalived's routers count on from what they hear, so that nobody is behind when the Active router changes.</summary>
    [Fact]
    public void WhoTakesOverCountsOn()
    {
        for (int i = 0; i < 50; i++)
        {
            byte[] packet = one.Send();
            two.Hear(packet);
            three.Hear(packet);
        }
        byte[] next = two.Send();
        Assert.Equal(51, next[31]);
        Assert.Equal(VrrpPacketError.None, three.Hear(next));
        Assert.Equal(VrrpPacketError.None, one.Hear(next));
    }

    /// <summary>The sender comes back within the Active_Down_Interval, so its first advert is the only one before a Backup would take over.</summary>
    [Fact]
    public void TheFirstAdvertOfARestartedSenderCounts()
    {
        for (int i = 0; i < 50; i++) two.Hear(one.Send());
        Node again = new(1);
        for (int i = 0; i < 50; i++) Assert.Equal(VrrpPacketError.None, two.Hear(again.Send()));
    }

    [Fact]
    public void IfTheFirstIsLostTheThirdCounts()
    {
        for (int i = 0; i < 50; i++) two.Hear(one.Send());
        Node again = new(1);
        again.Send();
        Assert.Equal(VrrpPacketError.AhReplay, two.Hear(again.Send()));
        for (int i = 0; i < 60; i++) Assert.Equal(VrrpPacketError.None, two.Hear(again.Send()));
    }

    /// <summary>Two routers that were cut off from us are both behind, and each is Active until it hears us, and we them.</summary>
    [Fact]
    public void TwoWhoAreBehindAreBothTakenThoughTheySpeakInTurn()
    {
        for (int i = 0; i < 50; i++) three.Send();
        for (int i = 0; i < 10; i++) (_, _) = (one.Send(), two.Send());
        Assert.Equal(VrrpPacketError.AhReplay, three.Hear(one.Send()));
        Assert.Equal(VrrpPacketError.AhReplay, three.Hear(two.Send()));
        Assert.Equal(VrrpPacketError.None, three.Hear(one.Send()));
        Assert.Equal(VrrpPacketError.None, three.Hear(two.Send()));
    }

    [Fact]
    public void ARecordingIsNoRestartWhileItsSenderSpeaks()
    {
        byte[][] recorded = new byte[50][];
        for (int i = 0; i < recorded.Length; i++) two.Hear(recorded[i] = one.Send());
        for (int i = 1; i < recorded.Length; i++)
        {
            Assert.Equal(VrrpPacketError.AhReplay, two.Hear(recorded[i]));
            Assert.Equal(VrrpPacketError.None, two.Hear(one.Send()));
        }
    }

    [Fact]
    public void DuplicatesOnTheWayAreDropped()
    {
        for (int i = 0; i < 9; i++)
        {
            byte[] packet = one.Send();
            Assert.Equal(VrrpPacketError.None, two.Hear(packet));
            if (i > 0) Assert.Equal(VrrpPacketError.AhReplay, two.Hear(packet));
        }
    }

    /// <summary>What a restarted sender counts does not count for us: the others are further on.</summary>
    [Fact]
    public void ARestartDoesNotTakeUsBack()
    {
        for (int i = 0; i < 50; i++) two.Hear(one.Send());
        Node again = new(1);
        for (int i = 0; i < 5; i++) two.Hear(again.Send());
        Assert.Equal(51, two.Send()[31]);
    }

    [Fact]
    public void AfterTheLastNumberComesThatOfANewStart()
    {
        byte[] last = Numbered(uint.MaxValue);
        Assert.Equal(VrrpPacketError.None, two.Hear(last));
        Assert.Equal(VrrpPacketError.None, one.Hear(Numbered(uint.MaxValue, node: 3)));
        byte[] next = one.Send();
        Assert.Equal([0, 0, 0, 1], next[28..32]);
        Assert.Equal(VrrpPacketError.None, two.Hear(next));
    }

    [Theory]
    [InlineData(20, VrrpPacketError.OtherProtocol)] // next header
    [InlineData(24, VrrpPacketError.AhInvalid)] // SPI
    [InlineData(31, VrrpPacketError.AhInvalid)] // sequence number
    [InlineData(32, VrrpPacketError.AhInvalid)] // authentication data
    [InlineData(46, VrrpPacketError.AhInvalid)] // priority
    public void AChangedByteIsNoticed(int index, VrrpPacketError expected)
    {
        byte[] packet = one.Send();
        packet[index] ^= 1;
        Assert.Equal(expected, two.Hear(packet));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send()));
    }

    /// <summary>RFC 2402 §3.3.3.1.1.1: a router on the way may change the type of service, and of unicast the TTL.</summary>
    [Fact]
    public void WhatChangesOnTheWayIsNotCovered()
    {
        const string Unicast = "2 v4 ah unicast";
        byte[] packet = AdvertVariants.Next(new AdvertCodec(AdvertVariants.Instance(Unicast)), Unicast);
        (packet[1], packet[8]) = (0, 61);
        AdvertCheckTests.Seal(packet.AsSpan(0, 20), 10);
        Assert.Equal(VrrpPacketError.None, new Node(2, Unicast).Hear(packet));
    }

    [Fact]
    public void OneHasAHeaderAndTheOtherExpectsNone()
    {
        Assert.Equal(VrrpPacketError.AuthTypeMismatch, new Node(2, "2 v4 multicast").Hear(one.Send()));
        Assert.Equal(VrrpPacketError.AuthTypeMismatch, two.Hear(new Node(1, "2 v4 multicast").Send()));
    }

    [Fact]
    public void AHeaderOfAnotherAddressIsNoticed()
    {
        // The whole packet is signed anew, so that only the index is wrong.
        byte[] packet = NaiveAdvert.Encode(AdvertVariants.Instance(Variant), Samples.Own, IpAddress.V4(224, 0, 0, 18), 100, 7, 0);
        byte[] moved = NaiveAdvert.Encode(AdvertVariants.Instance(Variant), Samples.LowPeer, IpAddress.V4(224, 0, 0, 18), 100, 7, 0);
        moved.AsSpan(24, 4).CopyTo(packet.AsSpan(24));
        Resign(packet);
        Assert.Equal(VrrpPacketError.AhWrongIndex, two.Hear(packet));
    }

    private static byte[] Numbered(uint number, int node = 1)
    {
        byte[] packet = new Node(node).Send();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(28), number);
        Resign(packet);
        return packet;
    }

    private static void Resign(byte[] packet)
    {
        byte[] steady = [.. packet];
        steady[1] = steady[10] = steady[11] = 0;
        steady.AsSpan(32, 12).Clear();
        System.Security.Cryptography.HMACMD5.HashData("s3cret\0\0"u8.ToArray(), steady).AsSpan(0, 12).CopyTo(packet.AsSpan(32));
    }

    private sealed class Node(int number, string variant = Variant)
    {
        private readonly AdvertCodec codec = new(AdvertVariants.Instance(variant, number));
        private VrrpReceiver? receiver;

        public byte[] Send() => AdvertVariants.Next(codec, variant, node: number);

        public VrrpPacketError Hear(byte[] packet)
        {
            receiver ??= new(AdvertVariants.Instance(variant, number), codec, new VrrpCounters());
            bool taken = receiver.Receive(ReceivedPacket.V4(packet), AdvertVariants.Address(variant, number), 0, out _, out VrrpPacketError remark);
            Assert.Equal(remark == VrrpPacketError.None, taken);
            return remark;
        }
    }
}

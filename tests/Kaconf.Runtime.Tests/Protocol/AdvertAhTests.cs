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

    private double time;

    [Fact]
    public void APlayedBackAdvertIsDropped()
    {
        byte[] first = one.Send(time), second = one.Send(time);
        Assert.Equal(VrrpPacketError.None, two.Hear(first, time));
        Assert.Equal(VrrpPacketError.None, two.Hear(second, time));
        Assert.Equal(VrrpPacketError.AhReplay, two.Hear(second, time));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(time), time));
    }

    /// <summary>keepalived's routers count on from what they hear, so that nobody is behind when the Active router changes.</summary>
    [Fact]
    public void WhoTakesOverCountsOn()
    {
        Speak(one, 50, two, three);
        byte[] next = two.Send(time);
        Assert.Equal(51, next[31]);
        Assert.Equal(VrrpPacketError.None, three.Hear(next, time));
        Assert.Equal(VrrpPacketError.None, one.Hear(next, time));
    }

    /// <summary>Found by the simulation: in step, each would drop the other's for ever, and both stay MASTER.</summary>
    [Fact]
    public void TwoThatTakeOverTogetherHearEachOther()
    {
        Speak(one, 50, two, three);
        byte[] second = two.Send(time += 3.6), third = three.Send(time);
        Assert.Equal(second[28..32], third[28..32]);
        Assert.Equal(VrrpPacketError.None, two.Hear(third, time));
        Assert.Equal(VrrpPacketError.None, three.Hear(second, time));
    }

    /// <summary>Seen at keepalived 2.2.7: "sequence number 1 already processed", and a second later the Backup takes over.</summary>
    [Fact]
    public void TheFirstAdvertOfARestartedSenderCounts()
    {
        Speak(one, 50, two);
        time += 2.2;
        Assert.Equal(0, Speak(new Node(1), 50, two));
    }

    [Theory]
    [InlineData(0.3, 2)] // its first comes so soon that it may be a replay, and so may the second; the third is early enough
    [InlineData(0.49, 2)]
    [InlineData(0.6, 1)]
    [InlineData(1.6, 0)]
    public void BeforeABackupTakesOverARestartedSenderCounts(double after, int dropped)
    {
        Speak(one, 50, two);
        time += after - 1;
        Assert.Equal(dropped, Speak(new Node(1), 50, two));
    }

    [Fact]
    public void IfTheFirstIsLostTheThirdCounts()
    {
        Speak(one, 50, two);
        time += 2;
        Node again = new(1);
        again.Send(time);
        Assert.Equal(1, Speak(again, 60, two));
    }

    /// <summary>Two routers that were cut off from us are both behind, and each is Active until it hears us, and we them.</summary>
    [Fact]
    public void TwoWhoAreBehindAreBothTakenThoughTheySpeakInTurn()
    {
        Speak(three, 50, new Node(4));
        for (int i = 0; i < 10; i++) (_, _) = (one.Send(time), two.Send(time));
        time += 2;
        Assert.Equal(VrrpPacketError.AhReplay, three.Hear(one.Send(time), time));
        Assert.Equal(VrrpPacketError.AhReplay, three.Hear(two.Send(time), time));
        Assert.Equal(VrrpPacketError.None, three.Hear(one.Send(time), time));
        Assert.Equal(VrrpPacketError.None, three.Hear(two.Send(time), time));
    }

    /// <summary>Neither the recorded sender nor another is played back while anybody speaks.</summary>
    [Fact]
    public void ARecordingIsNoRestartWhileSomebodySpeaks()
    {
        byte[][] recorded = new byte[50][];
        for (int i = 0; i < recorded.Length; i++) two.Hear(recorded[i] = one.Send(time), time);
        foreach (Node speaker in new[] { one, two })
            for (int i = 0; i < 40; i++)
            {
                byte[] live = speaker.Send(time += 1);
                if (speaker != two) two.Hear(live, time);
                for (int k = 0; k < 4; k++) Assert.Equal(VrrpPacketError.AhReplay, two.Hear(recorded[i + k], time + 0.3 * k));
            }
    }

    [Fact]
    public void DuplicatesOnTheWayAreDropped()
    {
        for (int i = 0; i < 9; i++)
        {
            byte[] packet = one.Send(time += 1);
            Assert.Equal(VrrpPacketError.None, two.Hear(packet, time));
            Assert.Equal(VrrpPacketError.AhReplay, two.Hear(packet, time));
        }
    }

    /// <summary>What a restarted sender counts does not count for us: the others are further on.</summary>
    [Fact]
    public void ARestartDoesNotTakeUsBack()
    {
        Speak(one, 50, two);
        time += 2;
        Speak(new Node(1), 5, two);
        Assert.Equal(51, two.Send(time)[31]);
    }

    [Fact]
    public void AfterTheLastNumberComesThatOfANewStart()
    {
        Assert.Equal(VrrpPacketError.None, two.Hear(Numbered(uint.MaxValue), time));
        Assert.Equal(VrrpPacketError.None, one.Hear(Numbered(uint.MaxValue, node: 3), time));
        byte[] next = one.Send(time += 1);
        Assert.Equal([0, 0, 0, 1], next[28..32]);
        Assert.Equal(VrrpPacketError.AhReplay, two.Hear(next, time));
        Assert.Equal(0, Speak(one, 50, two));
    }

    [Fact]
    public void AnEarlierTimeIsNoSilence()
    {
        time = 5000;
        byte[] first = one.Send(time);
        Speak(one, 50, two);
        Assert.Equal(VrrpPacketError.AhReplay, two.Hear(first, time: 0));
    }

    /// <summary>None may push the others out before they have spoken twice.</summary>
    [Fact]
    public void ManyThatWereStartedAgainAreHeard()
    {
        Speak(one, 50, two);
        time += 10;
        for (int node = 3; node <= 10; node++) Assert.Equal(VrrpPacketError.AhReplay, two.Hear(Numbered(10, node), time));
        for (int node = 3; node <= 10; node++) Assert.Equal(VrrpPacketError.None, two.Hear(Numbered(11, node), time));
    }

    [Theory]
    [InlineData(20, VrrpPacketError.OtherProtocol)] // next header
    [InlineData(24, VrrpPacketError.AhInvalid)] // SPI
    [InlineData(31, VrrpPacketError.AhInvalid)] // sequence number
    [InlineData(32, VrrpPacketError.AhInvalid)] // authentication data
    [InlineData(46, VrrpPacketError.AhInvalid)] // priority
    public void AChangedByteIsNoticed(int index, VrrpPacketError expected)
    {
        byte[] packet = one.Send(time);
        packet[index] ^= 1;
        Assert.Equal(expected, two.Hear(packet, time));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(time), time));
    }

    /// <summary>RFC 2402 §3.3.3.1.1.1: a router on the way may change the type of service, and of unicast the TTL.</summary>
    [Fact]
    public void WhatChangesOnTheWayIsNotCovered()
    {
        const string Unicast = "2 v4 ah unicast";
        byte[] packet = AdvertVariants.Next(new AdvertCodec(AdvertVariants.Instance(Unicast)), Unicast);
        (packet[1], packet[8]) = (0, 61);
        AdvertCheckTests.Seal(packet.AsSpan(0, 20), 10);
        Assert.Equal(VrrpPacketError.None, new Node(2, Unicast).Hear(packet, time));
    }

    [Fact]
    public void OneHasAHeaderAndTheOtherExpectsNone()
    {
        Assert.Equal(VrrpPacketError.AuthTypeMismatch, new Node(2, "2 v4 multicast").Hear(one.Send(time), time));
        Assert.Equal(VrrpPacketError.AuthTypeMismatch, two.Hear(new Node(1, "2 v4 multicast").Send(time), time));
    }

    [Fact]
    public void AHeaderOfAnotherAddressIsNoticed()
    {
        // The whole packet is signed anew, so that only the index is wrong.
        byte[] packet = NaiveAdvert.Encode(AdvertVariants.Instance(Variant), Samples.Own, IpAddress.V4(224, 0, 0, 18), 100, 7, 0);
        byte[] moved = NaiveAdvert.Encode(AdvertVariants.Instance(Variant), Samples.LowPeer, IpAddress.V4(224, 0, 0, 18), 100, 7, 0);
        moved.AsSpan(24, 4).CopyTo(packet.AsSpan(24));
        Resign(packet);
        Assert.Equal(VrrpPacketError.AhWrongIndex, two.Hear(packet, time));
    }

    /// <summary>Adverts a second apart; how many of them nobody takes.</summary>
    private int Speak(Node speaker, int adverts, params Node[] listeners)
    {
        int dropped = 0;
        for (int i = 0; i < adverts; i++)
        {
            byte[] packet = speaker.Send(time += 1);
            foreach (Node listener in listeners)
                if (listener.Hear(packet, time) != VrrpPacketError.None) dropped++;
        }
        return dropped;
    }

    private static byte[] Numbered(uint number, int node = 1)
    {
        byte[] packet = new Node(node).Send(0);
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

        public byte[] Send(double time) => AdvertVariants.Next(codec, variant, node: number, clock: Clock(time));

        public VrrpPacketError Hear(byte[] packet, double time)
        {
            receiver ??= new(AdvertVariants.Instance(variant, number), codec, new VrrpCounters());
            bool taken = receiver.Receive(ReceivedPacket.V4(packet), AdvertVariants.Address(variant, number), Clock(time), out _, out VrrpPacketError remark);
            Assert.Equal(remark == VrrpPacketError.None, taken);
            return remark;
        }

        private static long Clock(double time) => AdvertVariants.Now + (long)(time * 1e9);
    }
}

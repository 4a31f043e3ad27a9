using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>auth_hmac: modes, keys, clocks and replays; the bytes themselves are in the capture and property tests.</summary>
public class AdvertHmacTests
{
    private const long Second = 1_000_000_000, Now = AdvertVariants.Now;
    private const string Variant = "3 v4 hmac multicast";

    private static readonly byte[] OtherKey = [.. "fedcba9876543210fedcba9876543210"u8];

    private readonly Node one = new(1), two = new(2);

    [Theory]
    [InlineData(HmacMode.Enforce, true, VrrpPacketError.None)]
    [InlineData(HmacMode.Enforce, false, VrrpPacketError.HmacMissing)]
    [InlineData(HmacMode.Permissive, true, VrrpPacketError.None)]
    [InlineData(HmacMode.Permissive, false, VrrpPacketError.None)]
    [InlineData(HmacMode.ReceiveOnly, true, VrrpPacketError.None)]
    [InlineData(HmacMode.ReceiveOnly, false, VrrpPacketError.None)]
    public void AModeSaysWhatIsTaken(HmacMode mode, bool isSigned, VrrpPacketError expected)
    {
        Node sender = new(1, isSigned ? HmacMode.Enforce : HmacMode.ReceiveOnly);
        Assert.Equal(isSigned ? 60 : 32, sender.Send(Now).Length);
        Assert.Equal(expected, new Node(2, mode).Hear(sender.Send(Now), Now));
    }

    [Theory]
    [InlineData(HmacMode.Enforce)]
    [InlineData(HmacMode.Permissive)]
    [InlineData(HmacMode.ReceiveOnly)]
    public void AWrongSignatureIsTakenInNoMode(HmacMode mode)
    {
        byte[] packet = one.Send(Now);
        packet[^1] ^= 1;
        Assert.Equal(VrrpPacketError.HmacInvalid, new Node(2, mode).Hear(packet, Now));
    }

    [Theory]
    [InlineData(0, VrrpPacketError.HmacMalformed)] // type
    [InlineData(1, VrrpPacketError.HmacUnknownKey)]
    [InlineData(2, VrrpPacketError.HmacMalformed)] // reserved
    [InlineData(3, VrrpPacketError.HmacMalformed)]
    [InlineData(6, VrrpPacketError.HmacStale)] // 256 s
    [InlineData(8, VrrpPacketError.HmacInvalid)] // a part of a second
    [InlineData(11, VrrpPacketError.HmacInvalid)] // the counter
    [InlineData(12, VrrpPacketError.HmacInvalid)]
    [InlineData(-10, VrrpPacketError.HmacInvalid)] // priority
    public void AChangedByteIsNamed(int index, VrrpPacketError expected)
    {
        byte[] packet = one.Send(Now);
        packet[packet.Length - HmacTrailer.Size + index] ^= 1;
        Assert.Equal(expected, two.Hear(packet, Now));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(Now), Now));
    }

    [Fact]
    public void AReplayIsDroppedAndChangesNothing()
    {
        byte[] first = one.Send(Now), second = one.Send(Now);
        Assert.Equal(VrrpPacketError.None, two.Hear(second, Now));
        Assert.Equal(VrrpPacketError.HmacReplay, two.Hear(second, Now));
        Assert.Equal(VrrpPacketError.HmacReplay, two.Hear(first, Now));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(Now), Now));
    }

    /// <summary>A good signature in a packet that is refused for something else must not use up its number.</summary>
    [Fact]
    public void ADamagedCopyDoesNotMakeTheAdvertAReplay()
    {
        byte[] packet = one.Send(Now), damaged = [.. packet];
        damaged[20 + VrrpPacket.ChecksumAt] ^= 1;
        Assert.Equal(VrrpPacketError.BadChecksum, two.Hear(damaged, Now));
        Assert.Equal(VrrpPacketError.None, two.Hear(packet, Now));
    }

    [Theory]
    [InlineData(5, VrrpPacketError.HmacClockSkew)]
    [InlineData(-5, VrrpPacketError.HmacClockSkew)]
    [InlineData(3, VrrpPacketError.HmacClockSkew)]
    [InlineData(2, VrrpPacketError.None)]
    [InlineData(6, VrrpPacketError.HmacStale)]
    [InlineData(-6, VrrpPacketError.HmacStale)]
    public void ClocksMayDifferByTheWindow(int seconds, VrrpPacketError expected) =>
        Assert.Equal(expected, two.Hear(one.Send(Now), Now + seconds * Second));

    [Fact]
    public void MonotonicLooksAtNoClock()
    {
        Node sender = new(1, monotonic: true), receiver = new(2, monotonic: true);
        Assert.Equal(VrrpPacketError.None, receiver.Hear(sender.Send(Now), Now + 1_000_000 * Second));
        byte[] old = sender.Send(Now - 3600 * Second);
        Assert.Equal(VrrpPacketError.None, receiver.Hear(old, Now));
        Assert.Equal(VrrpPacketError.HmacReplay, receiver.Hear(old, Now + 86_400 * Second));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ARestartAfter2038IsHeard(bool monotonic)
    {
        const long Later = 2_200_000_000 * Second;
        Node receiver = new(2, monotonic: monotonic);
        Assert.Equal(VrrpPacketError.None, receiver.Hear(new Node(1, monotonic: monotonic).Send(Later), Later));
        Assert.Equal(VrrpPacketError.None, receiver.Hear(new Node(1, monotonic: monotonic).Send(Later + Second), Later + Second));
    }

    [Fact]
    public void AClockThatIsSetBackIsFollowedOnceItIsPastTheWindow()
    {
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(Now), Now));
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(Now - 3 * Second), Now));
        // An hour back, on both: their mark of us is outside of the window by then, and so guards nothing.
        Assert.Equal(VrrpPacketError.None, two.Hear(one.Send(Now - 3600 * Second), Now - 3600 * Second));
    }

    [Fact]
    public void ARestartedSenderIsTakenSinceItsClockWentOn()
    {
        two.Hear(one.Send(Now), Now);
        Assert.Equal(VrrpPacketError.None, two.Hear(new Node(1).Send(Now + Second / 10), Now + Second / 10));
    }

    /// <summary>A node that has the new key already, one that still signs with the old, and then without the old.</summary>
    [Fact]
    public void KeysAreChangedWithoutASilence()
    {
        HmacKeyConfig first = new(7) { Bytes = AdvertVariants.Key }, second = new(8) { Bytes = OtherKey };
        Node both = new(1, keys: [first, second], active: 7), rotated = new(2, keys: [first, second], active: 8), after = new(1, keys: [second], active: 8);
        Assert.Equal(VrrpPacketError.None, rotated.Hear(both.Send(Now), Now));
        Assert.Equal(VrrpPacketError.None, both.Hear(rotated.Send(Now), Now));
        Assert.Equal(VrrpPacketError.None, after.Hear(rotated.Send(Now), Now));
        Assert.Equal(VrrpPacketError.HmacUnknownKey, after.Hear(new Node(3).Send(Now), Now));
    }

    [Fact]
    public void AnotherKeyUnderTheSameIdIsInvalid() =>
        Assert.Equal(VrrpPacketError.HmacInvalid, new Node(2, keys: [new(7) { Bytes = OtherKey }], active: 7).Hear(one.Send(Now), Now));

    [Fact]
    public void SixteenSendersAreRememberedAndOneMoreTakesTheOldestPlace()
    {
        byte[][] packets = new byte[17][];
        for (int i = 0; i < 17; i++) Assert.Equal(VrrpPacketError.None, two.Hear(packets[i] = new Node(10 + i).Send(Now), Now));
        for (int i = 1; i < 17; i++) Assert.Equal(VrrpPacketError.HmacReplay, two.Hear(packets[i], Now));
        Assert.Equal(VrrpPacketError.None, two.Hear(packets[0], Now));
    }

    [Fact]
    public void AUnicastSignerMustBeAPeer()
    {
        const string Unicast = "3 v4 hmac unicast";
        Node receiver = new(2, variant: Unicast);
        Assert.Equal(VrrpPacketError.UnknownPeer, receiver.Hear(new Node(77, variant: Unicast).Send(Now), Now));
        Assert.Equal(VrrpPacketError.None, receiver.Hear(new Node(3, variant: Unicast).Send(Now), Now));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef\n", 32)]
    [InlineData("0123456789abcdef0123456789abcdef\r\n\n", 32)]
    [InlineData("hex:000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F\n", 32)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", 64)]
    [InlineData("0123456789abcdef0123456789abcde", 0)] // 31 bytes
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0", 0)] // 65
    [InlineData("hex:000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E", 0)]
    [InlineData("hex:000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1G", 0)]
    [InlineData("hex:000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F0", 0)]
    [InlineData("", 0)]
    public void AKeyFileHasTextOrHex(string content, int size)
    {
        byte[]? key = HmacKeys.ReadFile(System.Text.Encoding.ASCII.GetBytes(content));
        Assert.Equal(size, key?.Length ?? 0);
        if (content.StartsWith("hex:", StringComparison.Ordinal) && key is not null) Assert.Equal(31, key[31]);
    }

    [Fact]
    public void KeysComeFromFilesToo()
    {
        HmacConfig config = new() { Keys = [new(7) { File = "a" }, new(9) { File = "b" }], ActiveKey = 7 };
        HmacKeys keys = new(config, key => key.Id == 7 ? AdvertVariants.Key : null);
        Assert.Equal((true, false, false), (keys.Has(7), keys.Has(9), keys.Has(1)));
    }

    private sealed class Node
    {
        private readonly AdvertCodec codec;
        private readonly VrrpReceiver receiver;
        private readonly string variant;
        private readonly int number;

        public Node(
            int number, HmacMode mode = HmacMode.Enforce, bool monotonic = false, HmacKeyConfig[]? keys = null, byte active = 7, string variant = Variant)
        {
            (this.variant, this.number) = (variant, number);
            VrrpInstanceConfig plain = AdvertVariants.Instance(variant, number);
            VrrpInstanceConfig config = new()
            {
                Name = variant,
                Interface = "eth0",
                VirtualRouterId = plain.VirtualRouterId,
                Version = 3,
                UnicastPeers = plain.UnicastPeers,
                VirtualAddresses = plain.VirtualAddresses[..1],
                Hmac = new()
                {
                    Keys = keys ?? [new(7) { Bytes = AdvertVariants.Key }],
                    ActiveKey = active,
                    Mode = mode,
                    Monotonic = monotonic,
                },
            };
            codec = new AdvertCodec(config);
            receiver = new VrrpReceiver(config, codec, new VrrpCounters());
        }

        public byte[] Send(long wallClock) => AdvertVariants.Next(codec, variant, node: number, clock: wallClock);

        public VrrpPacketError Hear(byte[] packet, long wallClock)
        {
            bool taken = receiver.Receive(ReceivedPacket.V4(packet), AdvertVariants.Address(variant, number), wallClock, out _, out VrrpPacketError remark);
            Assert.Equal(remark is VrrpPacketError.None or VrrpPacketError.HmacClockSkew, taken);
            return remark;
        }
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Damaged packets: no exception, and no change of a router unless the packet is a valid one.</summary>
public class DamageTests
{
    private static readonly VrrpInstanceConfig Config = Samples.Instance();
    private static readonly byte[] Good = Samples.Packet(Config, Samples.Peer, 200);

    [Fact]
    public void EveryCutIsRefused()
    {
        Victim victim = new();
        for (int length = 0; length < Good.Length; length++) victim.Refuses(Good.AsSpan(0, length), $"cut to {length} bytes");
    }

    /// <summary>One checksum covers the IP header and another the message, and each notices every single bit.</summary>
    [Fact]
    public void EveryFlippedBitIsRefused()
    {
        Victim victim = new();
        for (int bit = 0; bit < Good.Length * 8; bit++) victim.Refuses(Flip(Good, bit), $"bit {bit % 8} of byte {bit / 8}");
    }

    /// <summary>
    /// A header with options is not summed again (the kernel did, and may have written into it since). A flip may then
    /// pass where RFC 3768 looks at nothing: TOS, identification, the two flags that are no fragment, the sum itself,
    /// the source, the group within 224.0.0.0/4, and the options.
    /// </summary>
    [Fact]
    public void WithOptionsAFlipPassesOnlyWhereNothingIsProtected()
    {
        byte[] packet = [.. Good[..20], 0x94, 4, 0, 0, .. Good[20..]];
        (packet[0], packet[3]) = (0x46, (byte)packet.Length);
        for (int bit = 0; bit < packet.Length * 8; bit++)
        {
            bool open = bit / 8 is 1 or 4 or 5 or 10 or 11 or (>= 12 and <= 15) or (>= 17 and <= 23)
                || (bit / 8 == 6 && bit % 8 >= 6) || (bit / 8 == 16 && bit % 8 < 4);
            if (!open) new Victim().Refuses(Flip(packet, bit), $"bit {bit % 8} of byte {bit / 8}");
        }
    }

    [Fact]
    public void NoiseNeverThrowsAndChangesNothingUnlessItIsValid()
    {
        Random random = new(3768);
        Victim victim = new();
        byte[] buffer = new byte[80];
        int valid = 0;
        for (int i = 0; i < 200_000; i++)
        {
            Span<byte> packet = buffer.AsSpan(0, random.Next(buffer.Length));
            random.NextBytes(packet);
            // Half of the noise begins as a real advert does, so that it gets past the first checks.
            if (i % 2 == 0) Good.AsSpan(0, Math.Min(packet.Length, random.Next(Good.Length + 1))).CopyTo(packet);
            if (!victim.IsUnmovedUnlessValid(packet)) valid++;
        }
        // A whole advert with noise behind it, which is padding, comes by now and then.
        Assert.InRange(valid, 1, 10_000);
    }

    private static byte[] Flip(byte[] packet, int bit)
    {
        byte[] copy = [.. packet];
        copy[bit / 8] ^= (byte)(1 << (bit % 8));
        return copy;
    }

    /// <summary>An Active router, which a valid advert of priority 200 would depose.</summary>
    private sealed class Victim
    {
        private readonly VrrpEngine engine = Samples.Engine(Config);
        private readonly VrrpRouter router;
        private readonly VrrpReceiver receiver;
        private readonly List<Effect> effects = [];

        public Victim()
        {
            router = engine.Routers[0];
            receiver = new VrrpReceiver(Config, new AdvertCodec(Config), router.Counters);
            engine.Handle(0, VrrpInput.Start(), 0, effects);
            engine.Tick(router.Deadline, effects);
            Assert.Equal(VrrpState.Active, router.State);
        }

        public void Refuses(ReadOnlySpan<byte> packet, string what) => Assert.True(IsUnmovedUnlessValid(packet), what);

        public bool IsUnmovedUnlessValid(ReadOnlySpan<byte> packet)
        {
            (VrrpState State, long Deadline, byte Priority, long Received) before = Snapshot();
            bool refused = !receiver.Receive(ReceivedPacket.V4(packet), router.Source, 0, out VrrpInput advert, out _);
            if (refused) Assert.Equal(default, advert);
            else engine.Handle(0, advert, router.Deadline - 1, effects);
            if (refused) Assert.Equal(before, Snapshot());
            return refused;
        }

        private (VrrpState, long, byte, long) Snapshot() =>
            (router.State, router.Deadline, router.EffectivePriority, router.Counters.AdvertsReceived);
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>
/// Adverts of every variant, damaged at random, for instances of every variant: no exception, nothing allocated, and a packet that is
/// not taken leaves nothing behind, so that the advert it was made of is taken after it. KACONF_SEED=n begins with another seed.
/// </summary>
public class AdvertFuzzTests(FuzzTally tally) : IClassFixture<FuzzTally>
{
    private const int Least = 5_000;

    // Three times in each of 18 variants: 25 seconds.
    private static readonly TimeSpan Share = TimeSpan.FromMilliseconds(460);

    [Theory]
    [MemberData(nameof(AdvertVariants.Names), MemberType = typeof(AdvertVariants))]
    public void DamageIsRefusedAndForgotten(string variant)
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("KACONF_SEED"), out int given) ? given : 5798;
        Random random = new(seed);
        Victim[] victims = [.. Victims(variant)];
        AdvertCodec sender = new(AdvertVariants.Instance(variant));
        byte[] good = AdvertVariants.Next(sender, variant), buffer = new byte[good.Length + 64];
        int refused = 0, rounds = 0;
        void Play()
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Least || Stopwatch.GetElapsedTime(start) < Share; i++, rounds++)
                if (victims[i % victims.Length].Refuses(Mutate(good, buffer, random), random.Next(-1, 256))) refused++;
        }
        try
        {
            long allocated = SteadyState.Allocation(Play);
            Assert.True(allocated == 0, $"{allocated} bytes allocated");
        }
        catch (Exception e)
        {
            Assert.Fail($"seed {seed}, round {rounds}: {e}");
        }
        tally.Rounds += rounds;
        Assert.True(refused >= rounds / 2, $"seed {seed}: only {refused} of {rounds} refused");
        Assert.True(victims[0].Takes(AdvertVariants.Next(sender, variant)), $"seed {seed}: the advert is not taken after its damaged copies");
    }

    /// <summary>Words are found for whatever is refused.</summary>
    [Fact]
    public void EveryRefusalHasWords()
    {
        Random random = new(9568);
        HashSet<VrrpPacketError> seen = [];
        byte[] buffer = new byte[2048];
        foreach (ITheoryDataRow row in AdvertVariants.Names)
        {
            string variant = (string)row.GetData()[0]!;
            byte[] good = AdvertVariants.Next(new AdvertCodec(AdvertVariants.Instance(variant)), variant);
            foreach (Victim victim in Victims(variant))
                for (int i = 0; i < 2000; i++) victim.Tell(Mutate(good, buffer.AsSpan(0, good.Length + 64), random), seen);
        }
        Assert.True(seen.Count >= 15, string.Join(' ', seen));
    }

    private static Span<byte> Mutate(byte[] good, Span<byte> buffer, Random random)
    {
        good.CopyTo(buffer);
        random.NextBytes(buffer[good.Length..]);
        int length = random.Next(4) == 0 ? random.Next(buffer.Length) : good.Length;
        Span<byte> packet = buffer[..length];
        for (int i = random.Next(4); i >= 0 && length > 0; i--) packet[random.Next(length)] = (byte)random.Next(256);
        // Damage behind a good IP header gets further.
        if (length >= 20 && packet[0] == 0x45 && random.Next(4) > 0)
        {
            (packet[2], packet[3], packet[6], packet[7]) = (0, (byte)length, 0, 0);
            AdvertCheckTests.Seal(packet[..20], 10);
        }
        // And behind a good checksum still further.
        if (length >= 32 && packet[0] == 0x45 && random.Next(2) > 0) AdvertCheckTests.Seal(packet[20..], 6);
        return packet;
    }

    private static IEnumerable<Victim> Victims(string variant)
    {
        yield return new Victim(variant, variant);
        foreach (ITheoryDataRow row in AdvertVariants.Names)
        {
            string other = (string)row.GetData()[0]!;
            if (other.Contains("v6", StringComparison.Ordinal) == variant.Contains("v6", StringComparison.Ordinal)) yield return new Victim(other, variant);
        }
    }

    private sealed class Victim
    {
        private readonly VrrpInstanceConfig config;
        private readonly string heard;
        private readonly VrrpReceiver receiver;
        private readonly AdvertCodec sender;
        private readonly IpAddress own;

        public Victim(string variant, string heard)
        {
            config = AdvertVariants.Instance(variant, node: 2);
            this.heard = heard;
            receiver = new VrrpReceiver(config, new AdvertCodec(config), new VrrpCounters());
            sender = new AdvertCodec(AdvertVariants.Instance(heard));
            own = AdvertVariants.Address(variant, 2);
        }

        public bool Refuses(ReadOnlySpan<byte> packet, int hopLimit)
        {
            bool taken = receiver.Receive(AdvertVariants.Deliver(packet, sender, heard, hopLimit: hopLimit), own, AdvertVariants.Now, out VrrpInput advert, out VrrpPacketError remark);
            if (!taken && (remark == VrrpPacketError.None || advert != default)) throw new InvalidOperationException("a refusal without a reason, or with an advert");
            return !taken;
        }

        public bool Takes(ReadOnlySpan<byte> packet) => !Refuses(packet, 255);

        public void Tell(ReadOnlySpan<byte> bytes, HashSet<VrrpPacketError> seen)
        {
            ReceivedPacket packet = AdvertVariants.Deliver(bytes, sender, heard);
            receiver.Receive(packet, own, AdvertVariants.Now, out _, out VrrpPacketError remark);
            if (remark == VrrpPacketError.None) return;
            seen.Add(remark);
            Assert.NotEqual("", RejectionWords.Of(remark, config, packet));
        }
    }
}

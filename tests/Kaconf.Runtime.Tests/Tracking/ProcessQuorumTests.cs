using System;
using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

/// <summary>The rows are what keepalived 2.2.7 does with the same events, by its log.</summary>
public class ProcessQuorumTests
{
    [Theory]
    // f fork, e end, x exec into it, o exec out of it, digits: so much later; U up, d down after each. Delays: fork 3, end 5.
    [InlineData(1, 9, "xe", "U U")]
    [InlineData(1, 9, "xe4", "U U U")]
    [InlineData(1, 9, "xe5", "U U d")]
    [InlineData(1, 9, "xexe", "U U U U")]
    [InlineData(1, 9, "xo", "U d")]
    [InlineData(2, 9, "xf2", "d d d")]
    [InlineData(2, 9, "xf3", "d d U")]
    [InlineData(2, 9, "xfe9", "d d d d")]
    [InlineData(2, 9, "xx", "d U")]
    [InlineData(2, 9, "xxe1f9", "d U U U U U")]
    [InlineData(1, 1, "xf3", "U U d")]
    [InlineData(1, 1, "xf1e9", "U U U U U")]
    [InlineData(1, 1, "xf3e4", "U U d d d")]
    [InlineData(1, 1, "xf3e5", "U U d d U")]
    [InlineData(1, 1, "xxo", "U d U")]
    [InlineData(0, 0, "xe5", "d d U")]
    public void DelaysAreThoseOfForksAndEnds(uint least, uint most, string story, string expected)
    {
        ProcessQuorum quorum = new(least, most, 3, 5);
        long now = 100;
        string seen = string.Join(' ', Array.ConvertAll(story.ToCharArray(), step =>
        {
            switch (step)
            {
                case 'f': quorum.Add(CountChange.Life, now); break;
                case 'e': quorum.Remove(CountChange.Life, now); break;
                case 'x': quorum.Add(CountChange.Name, now); break;
                case 'o': quorum.Remove(CountChange.Name, now); break;
                default: quorum.Tick(now += step - '0'); break;
            }
            return quorum.IsUp ? "U" : "d";
        }));
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void NoVerdictIsOlderThanTheLongestDelay()
    {
        for (int seed = 1; seed <= 2000; seed++) Play(seed);
    }

    private static void Play(int seed)
    {
        Random random = new(seed);
        (uint least, uint most) = ((uint)random.Next(1, 4), (uint)random.Next(4, 7));
        if (random.Next(5) == 0) (least, most) = (0, 0);
        (long forkDelay, long endDelay) = (random.Next(3) * 4, random.Next(3) * 6);
        ProcessQuorum quorum = new(least, most, forkDelay, endDelay);
        (int count, long now, long wrongSince) = (0, 1000, -1);
        for (int i = 0; i < 200; i++)
        {
            bool was = quorum.IsUp;
            bool changed = Step(random, quorum, ref count, ref now);
            bool inRange = count >= least && count <= most;
            Assert.Equal(count, quorum.Count);
            Assert.Equal(was != quorum.IsUp, changed);
            if (changed) Assert.True(quorum.IsUp == inRange, $"seed {seed}, step {i}: changed to what is not so");
            wrongSince = quorum.IsUp == inRange ? -1 : wrongSince < 0 ? now : wrongSince;
            if (wrongSince < 0) continue;
            Assert.True(quorum.Deadline <= now + Math.Max(forkDelay, endDelay), $"seed {seed}, step {i}: wrong, and no end of it");
        }
        quorum.Tick(now + forkDelay + endDelay);
        Assert.True(quorum.IsUp == (count >= least && count <= most), $"seed {seed}: wrong at the end");
    }

    private static bool Step(Random random, ProcessQuorum quorum, ref int count, ref long now)
    {
        CountChange change = random.Next(2) == 0 ? CountChange.Life : CountChange.Name;
        switch (random.Next(9))
        {
            case 0: return quorum.Recount(count = random.Next(8), now);
            case < 3: return quorum.Tick(now += random.Next(8));
            case < 6 when count > 0: count--; return quorum.Remove(change, now);
            default: count++; return quorum.Add(change, now);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Many Active routers in one engine, of one interval or of several: each speaks exactly when its time has come.</summary>
public class EngineTimingTests
{
    private const int Routers = 60;
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData(new[] { 100 })]
    [InlineData(new[] { 1, 10, 100, 7 })]
    public void EachAdvertComesAnIntervalAfterTheLast(int[] intervals)
    {
        VrrpEngine engine = Start(intervals);
        List<long>[] times = [.. Enumerable.Range(0, Routers).Select(_ => new List<long>())];
        Random random = new(1);
        List<Effect> effects = [];
        while (engine.Deadline < 30 * Second)
        {
            long now = engine.Deadline;
            effects.Clear();
            // Now and then somebody of lower priority is answered, and the next advert comes an interval after that.
            if (random.Next(50) == 0) engine.Handle(random.Next(Routers), VrrpInput.Advert(Samples.Peer, 1, 100), now - 1, effects);
            foreach (Effect effect in effects) Note(times, effect, now - 1, reset: true);
            effects.Clear();
            engine.Tick(now, effects);
            foreach (Effect effect in effects) Note(times, effect, now, reset: false);
            Assert.All(engine.Routers, router => Assert.True(router.Deadline > now));
            Assert.True(engine.Deadline <= engine.Routers.Min(router => router.Deadline));
        }
        for (int i = 0; i < Routers; i++)
            for (int k = 1; k < times[i].Count; k++)
                Assert.Equal(intervals[i % intervals.Length] * 10_000_000L, times[i][k] - times[i][k - 1]);
    }

    [Fact]
    public void NobodyIsWokenForABackupThatHearsItsActiveRouter()
    {
        VrrpEngine engine = Start([100]);
        Random random = new(2);
        for (long now = Second; now < 20 * Second; now += random.Next(10_000_000))
        {
            engine.Handle(random.Next(Routers), VrrpInput.Advert(Samples.Peer, 200, 100), now, []);
            if (engine.Deadline <= now) engine.Tick(engine.Deadline, []);
            if (engine.Routers.All(router => router.State == VrrpState.Backup))
                Assert.Equal(engine.Routers.Min(router => router.Deadline), engine.Deadline);
        }
        Assert.All(engine.Routers, router => Assert.Equal(VrrpState.Backup, router.State));
    }

    private static VrrpEngine Start(int[] intervals)
    {
        VrrpEngine engine = new(new NodeConfig
        {
            Globals = new GlobalConfig(),
            Instances = [.. Enumerable.Range(0, Routers).Select(i => Samples.Instance(interval: intervals[i % intervals.Length], version: 3, name: $"VI_{i}"))],
        });
        for (int i = 0; i < Routers; i++) engine.Handle(i, VrrpInput.Start(), i * 1000, []);
        return engine;
    }

    private static void Note(List<long>[] times, Effect effect, long now, bool reset)
    {
        if (effect.Kind != EffectKind.SendAdvert) return;
        if (reset) times[effect.Router].Clear();
        times[effect.Router].Add(now);
    }
}

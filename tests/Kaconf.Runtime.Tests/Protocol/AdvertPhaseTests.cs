using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>The routers of a large node advert in turn, each at its interval.</summary>
public class AdvertPhaseTests
{
    private const int Routers = 1000;
    private const long Interval = 100_000_000;

    private readonly List<Effect> effects = [];

    [Fact]
    public void TheRoutersOfALargeNodeAdvertInTurn()
    {
        VrrpEngine engine = Started(Routers);
        List<long>[] times = Adverts(engine, until: 10 * Interval);
        Assert.All(times, own =>
        {
            Assert.InRange(own[1] - own[0], Interval / 2, Interval);
            Assert.InRange(own[2] - own[1], Interval / 2, Interval);
            for (int i = 3; i < own.Count; i++) Assert.Equal(Interval, own[i] - own[i - 1]);
        });
        int[] together = [.. times.GroupBy(own => own[^1] % Interval).Select(phase => phase.Count())];
        Assert.Equal(Routers / AdvertPhase.RoutersAtOnce, together.Length);
        Assert.All(together, count => Assert.InRange(count, AdvertPhase.RoutersAtOnce, AdvertPhase.RoutersAtOnce + 4));
    }

    [Fact]
    public void AnAnswerDoesNotMoveThePhase()
    {
        VrrpEngine engine = Started(Routers);
        long phase = Adverts(engine, until: 10 * Interval)[7][^1] % Interval;
        engine.Handle(7, VrrpInput.Advert(Samples.Peer, 1, 10), (10 * Interval) + 1, effects);
        List<long> own = Adverts(engine, until: 15 * Interval)[7];
        Assert.True(own.Count > 2);
        Assert.All(own[1..], time => Assert.Equal(phase, time % Interval));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(127, false)]
    [InlineData(Routers, true)]
    public void FewRoutersAndThoseOfASyncGroupStayTogether(int routers, bool grouped)
    {
        List<long>[] times = Adverts(Started(routers, grouped), until: 10 * Interval);
        Assert.Single(times.Select(own => own[^1]).Distinct());
        Assert.All(times, own => Assert.Equal(grouped ? 0 : Interval, grouped ? own[^1] % Interval : own[1] - own[0]));
    }

    private static VrrpEngine Started(int routers, bool grouped = false)
    {
        VrrpInstanceConfig[] instances = [.. Enumerable.Range(0, routers).Select(i => Samples.Instance(interval: 10, version: 3, name: $"VI_{i}"))];
        VrrpEngine engine = new(new NodeConfig
        {
            Globals = new GlobalConfig(),
            Instances = instances,
            SyncGroups = grouped ? [new SyncGroupConfig("G", [.. instances.Select(instance => instance.Name)])] : [],
        });
        for (int i = 0; i < routers; i++) engine.Handle(i, VrrpInput.Start(), 12345, []);
        return engine;
    }

    private List<long>[] Adverts(VrrpEngine engine, long until)
    {
        List<long>[] times = [.. engine.Routers.Select(_ => new List<long>())];
        while (engine.Deadline < until)
        {
            long now = engine.Deadline;
            effects.Clear();
            engine.Tick(now, effects);
            foreach (Effect effect in effects)
                if (effect.Kind == EffectKind.SendAdvert) times[effect.Router].Add(now);
        }
        return times;
    }
}

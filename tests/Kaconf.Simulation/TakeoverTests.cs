using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>How long nobody is Active when the Active router goes away (RFC 3768 §6.1).</summary>
public class TakeoverTests
{
    private const int Runs = 300;

    /// <summary>What the cable adds, in nanoseconds.</summary>
    private const long Slack = 1_000_000;

    [Fact]
    public void SilentCrashIsNoticedWithinTheActiveDownInterval()
    {
        foreach (int seed in Seeds.Upto(Runs))
        {
            (SimWorld world, SimRouter active, SimRouter next) = Settle(seed);
            active.Crash();
            VrrpRouter heir = next.Router;
            AssertTakenOver(world, next, Intervals.ActiveDownInterval(heir.Config, new(heir.Config.AdvertIntervalCentiseconds), heir.EffectivePriority));
        }
    }

    [Fact]
    public void CleanStopIsNoticedWithinTheSkewTime()
    {
        foreach (int seed in Seeds.Upto(Runs))
        {
            (SimWorld world, SimRouter active, SimRouter next) = Settle(seed);
            active.Stop();
            AssertTakenOver(world, next, Intervals.SkewTime(next.Router.Config, new(next.Router.Config.AdvertIntervalCentiseconds), next.Router.EffectivePriority));
        }
    }

    private static (SimWorld World, SimRouter Active, SimRouter Next) Settle(int seed)
    {
        SimWorld world = new(seed);
        RandomSite.Populate(world, preemptOnly: true);
        foreach (SimRouter router in world.Routers) router.PowerOn();
        world.Run(30 + world.Random.NextDouble() * 5);
        QuietChecks.OneActiveInEachSegment(world);
        SimRouter active = world.Routers.Single(r => r.Router.State == VrrpState.Active);
        return (world, active, world.Routers.Where(r => r != active).MaxBy(r => r.Router.EffectivePriority)!);
    }

    private static void AssertTakenOver(SimWorld world, SimRouter next, long bound)
    {
        long gone = world.Clock.Now;
        world.Run(60, until: () => world.Routers.Any(r => r.Alive && r.Router.State == VrrpState.Active));
        long taken = world.Clock.Now - gone;
        if (taken > bound + Slack) world.Fail($"takeover after {taken / 1e9:F4} s, the bound is {bound / 1e9:F4} s");
        // Equal priorities may both move; the one with the higher address keeps it.
        world.Run(1);
        SimRouter heir = world.Routers.Single(r => r.Alive && r.Router.State == VrrpState.Active);
        Assert.Equal(next.Router.EffectivePriority, heir.Router.EffectivePriority);
    }
}

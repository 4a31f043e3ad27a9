using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>The checkers are no decoration: each mistake put in on purpose is found.</summary>
public class CanaryTests
{
    [Fact]
    public void AnotherVirtualRouterIdGivesTwoActiveRouters() =>
        AssertFound("2 Active routers", RandomSite.Instance(100), RandomSite.Instance(150, virtualRouterId: 52));

    [Fact]
    public void AnotherIntervalGivesTwoActiveRouters() =>
        AssertFound("2 Active routers", RandomSite.Instance(100), RandomSite.Instance(150, interval: 300));

    [Fact]
    public void AnotherPasswordGivesTwoActiveRouters() =>
        AssertFound("2 Active routers", RandomSite.Instance(100), RandomSite.Instance(150, password: "other"));

    [Fact]
    public void ALanThatLosesEverythingGivesTwoActiveRouters()
    {
        SimWorld world = Start(RandomSite.Instance(100), RandomSite.Instance(150));
        world.Lan.Loss = 1;
        world.Run(20);
        AssertFails(world, "2 Active routers");
    }

    [Fact]
    public void AnAddressLeftBehindIsFound()
    {
        SimWorld world = Start(RandomSite.Instance(100), RandomSite.Instance(150));
        world.Run(20);
        world.Routers[1].IgnoredEffect = EffectKind.RemoveAddresses;
        string message = Assert.Throws<SimulationException>(world.Routers[1].Stop).Message;
        Assert.Contains("lb2 is Stopped and has the addresses", message);
        Assert.Contains("KACONF_SEED=1", message);
    }

    [Fact]
    public void ALowerPriorityThatStaysActiveIsFound()
    {
        SimWorld world = Start(RandomSite.Instance(100), RandomSite.Instance(150));
        world.Run(20);
        QuietChecks.OneActiveInEachSegment(world);
        world.Routers[1].Input(VrrpInput.Tracking(0, -100));
        AssertFails(world, "without the highest priority");
    }

    private static void AssertFound(string what, params VrrpInstanceConfig[] nodes)
    {
        SimWorld world = Start(nodes);
        world.Run(40);
        AssertFails(world, what);
    }

    private static SimWorld Start(params VrrpInstanceConfig[] nodes)
    {
        SimWorld world = new(seed: 1);
        foreach (VrrpInstanceConfig node in nodes) world.Add(node).PowerOn();
        return world;
    }

    private static void AssertFails(SimWorld world, string what) =>
        Assert.Contains(what, Assert.Throws<SimulationException>(() => QuietChecks.OneActiveInEachSegment(world)).Message);
}

using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>An effect that throws takes no other with it, and none is done twice.</summary>
public class EffectFaultTests
{
    [Fact]
    public void What_throws_loses_only_itself_and_nothing_runs_again() => Run(() =>
    {
        using Wires wires = new();
        VrrpInstanceConfig whole = VrrpFeatureTests.Instance();
        VrrpInstanceConfig broken = new() { Name = "VI_2", Interface = "v0", VirtualRouterId = 52 };
        NodeRun run = new(VrrpFeatureTests.Node(whole, broken), wires.Reactor, new Log());
        List<VrrpState> states = [];
        run.Transitions.Add((_, _, to, _) => states.Add(to));
        int faults = 0;
        wires.Reactor.HandlerFailed = _ => faults++;
        VrrpEngine engine = new(run.Node);
        using VrrpNetwork network = new(run);
        NodeDriver driver = new(wires.Reactor, engine, new EffectExecutor(run, network), null);
        // The second has no runner: each effect of it throws.
        network.Runners.Add(new VrrpInstanceRunner(run, network, driver, engine.Routers[0], 0));
        driver.Feed(1, VrrpInput.Start());
        driver.Feed(0, VrrpInput.Start());
        driver.Flush();
        Assert.Equal([VrrpState.Backup], states);
        driver.Feed(0, VrrpInput.Stop());
        driver.Flush();
        Assert.Equal([VrrpState.Backup, VrrpState.Stopped], states);
        Assert.InRange(faults, 1, 10);
    });
}

using System;
using System.Diagnostics;
using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>The example of keepalived.conf(5) with 65,024 instances on 256 interfaces, on two nodes.</summary>
public class LargeSiteTests(ITestOutputHelper output)
{
    private const int Lans = 256;
    private const int RoutersOnEach = 254;
    private const int Routers = Lans * RoutersOnEach;
    private const int MostBytes = 3000;

    [Fact]
    public void SixtyFiveThousandInstancesStartAndHoldAndMove()
    {
        Stopwatch watch = Stopwatch.StartNew();
        SimWorld world = new(seed: 1, Lans, NodePlan.Configs([Node(150), Node(100)]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (SimNode node in world.Nodes) node.Start();
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (2 * Routers);
        world.Run(QuietChecks.Bound(world));
        AssertAllAreActive(world, world.Nodes[0]);
        world.Nodes[0].Kill(machineToo: true);
        world.Run(QuietChecks.Bound(world));
        AssertAllAreActive(world, world.Nodes[1]);
        output.WriteLine($"{Routers} instances on each of 2 nodes: {bytes} bytes an instance, engine and doors; {world.Clock.Handled} events in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.InRange(bytes, 1, MostBytes);
    }

    private static NodePlan Node(byte priority) => new(
    [
        .. Enumerable.Range(0, Routers).Select(i => new InstancePlan
        {
            Lan = i / RoutersOnEach,
            VirtualRouterId = (byte)((i % RoutersOnEach) + 1),
            Priority = priority,
            Addresses = 1,
        }),
    ]);

    private static void AssertAllAreActive(SimWorld world, SimNode node)
    {
        QuietChecks.Settled(world);
        Assert.All(node.Instances, instance => Assert.Equal(VrrpState.Active, instance.State));
    }
}

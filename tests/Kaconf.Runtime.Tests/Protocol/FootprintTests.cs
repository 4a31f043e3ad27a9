using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>65,024 virtual routers, as in the example of keepalived.conf(5), in one engine.</summary>
public class FootprintTests(ITestOutputHelper output)
{
    private const int Routers = 254 * 256;
    private const int MostBytes = 700;

    [Fact]
    public void ARouterIsSmallAndAllOfThemHold()
    {
        NodeConfig node = new()
        {
            Globals = new GlobalConfig(),
            Instances = [.. Enumerable.Range(0, Routers).Select(i => new VrrpInstanceConfig { Name = $"VI_{i}", Interface = $"eth{i / 254}", VirtualRouterId = (byte)(1 + i % 254) })],
        };
        List<Effect> effects = new(8 * Routers);
        long before = GC.GetAllocatedBytesForCurrentThread();
        VrrpEngine engine = new(node);
        for (int i = 0; i < Routers; i++) engine.Handle(i, VrrpInput.Start(), i, effects);
        engine.Tick(4_000_000_000, effects);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Routers;
        output.WriteLine($"{bytes} bytes a router");
        Assert.InRange(bytes, 1, MostBytes);
        Assert.All(engine.Routers, router => Assert.Equal(VrrpState.Active, router.State));
        // The compiler of the machine code allocates too, in some of the seconds.
        Assert.Equal(0, Enumerable.Range(5, 5).Min(second => AllocatedIn(engine, second, effects)));
    }

    private static long AllocatedIn(VrrpEngine engine, long second, List<Effect> effects)
    {
        effects.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        engine.Tick(second * 1_000_000_000, effects);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Routers, effects.Count(effect => effect.Kind == EffectKind.SendAdvert));
        return bytes;
    }
}

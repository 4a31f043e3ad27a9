using System.Diagnostics;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public class SelfHealingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_address_that_somebody_removes_is_back_in_milliseconds_and_announced(bool isV6) => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = VrrpFeatureTests.Attach(wires, Owner(isV6));
        using Sniff sniff = new(wires.Monitor.Links.Find("v1")!.Index);
        string address = isV6 ? "2001:db8::100/128" : "10.9.0.100/32";
        wires.Until("MASTER", () => run.Instances[0].State == VrrpState.Active && Wires.Shows(address));
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            wires.Until("the burst is over", () => true, settle: 20_000_000);
            sniff.Take(0);
            Ip($"addr del {address} dev v0");
            wires.Monitor.Poll();
            long start = Stopwatch.GetTimestamp();
            wires.Until("back", () => wires.Monitor.Links.Find("v0")!.Find(isV6 ? Wires.VipV6(0x100).Address : Wires.Vip(100).Address, 32) is not null);
            best = System.Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Assert.True(Wires.Shows(address));
            Assert.NotEmpty(isV6 ? sniff.Take(0x86DD, 58) : sniff.Take(0x0806));
        }
        Assert.InRange(best, 0, 100);
        VrrpFeatureTests.Stop(run);
        Assert.False(Wires.Shows(address));
    });

    [Fact]
    public void Against_somebody_who_does_not_give_up_it_is_once_a_second() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = VrrpFeatureTests.Attach(wires, Owner(isV6: false));
        int losses = 0;
        ReactorTimer? enemy = null;
        enemy = wires.Reactor.NewTimer(() =>
        {
            if (wires.Monitor.Links.Find("v0")!.Find(Wires.Vip(100).Address, 32) is not null && ++losses > 0) Ip("addr del 10.9.0.100/32 dev v0");
            enemy!.Deadline = wires.Reactor.Now + 10_000_000;
        });
        enemy.Deadline = wires.Reactor.Now;
        long start = wires.Reactor.Now;
        wires.Until("two seconds of a fight", () => wires.Reactor.Now - start > 2_500_000_000);
        Assert.InRange(losses, 6, 9);
        VrrpFeatureTests.Stop(run);
    });

    private static VrrpInstanceConfig Owner(bool isV6) => new()
    {
        Name = "VI_1", Interface = "v0", VirtualRouterId = 51, Priority = 255, InitialMaster = true, IsV6 = isV6, Version = isV6 ? (byte)3 : (byte)2,
        VirtualAddresses = [isV6 ? Wires.VipV6(0x100) : Wires.Vip(100)],
    };
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public class SteadyStateTests
{
    private static readonly IpAddress Other = IpAddress.V4(10, 9, 0, 9);

    [Fact]
    public void A_thousand_adverts_sent_and_received_allocate_nothing() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = VrrpFeatureTests.Attach(wires, VrrpFeatureTests.Instance());
        using AdvertSockets sockets = new(VrrpFeatureTests.Node(VrrpFeatureTests.Instance()), static (_, error) => Assert.Fail($"{error}"));
        AdvertSender sender = new(VrrpFeatureTests.Instance(), new AdvertCodec(VrrpFeatureTests.Instance()), 0) { InterfaceIndex = wires.Monitor.Links.Find("v1")!.Index, Source = Other };
        int sent = 0;
        long before = 0;
        ReactorTimer? timer = null;
        timer = wires.Reactor.NewTimer(() =>
        {
            sender.Send(sockets, 150, clock: 0);
            sockets.Flush();
            if (++sent == 200) before = GC.GetAllocatedBytesForCurrentThread();
            if (sent == 1200) wires.Reactor.Stop();
            timer!.Deadline = wires.Reactor.Now + 100_000;
        });
        timer.Deadline = 0;
        wires.Reactor.Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(((VrrpInstanceRunner)run.Instances[0]).Counters.AdvertsReceived, 1000, 1300);
        VrrpFeatureTests.Stop(run);
    });

    [Fact]
    public void A_node_of_many_instances_allocates_nothing() => Run(() =>
    {
        using Wires wires = new();
        VrrpInstanceConfig[] instances = new VrrpInstanceConfig[80];
        for (int i = 0; i < instances.Length; i++) instances[i] = Quick((byte)(i + 1), isV6: i >= 40);
        NodeRun run = VrrpFeatureTests.Attach(wires, instances);
        long least = long.MaxValue, before = 0;
        int windows = 0;
        ReactorTimer? mark = null;
        mark = wires.Reactor.NewTimer(() =>
        {
            // A machine that is held up has a line to log; what an advert allocated would be in every window.
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (windows > 0) least = Math.Min(least, now - before);
            before = now;
            if (++windows == 10) wires.Reactor.Stop();
            mark!.Deadline = wires.Reactor.Now + 200_000_000;
        });
        mark.Deadline = wires.Reactor.Now + 500_000_000;
        wires.Reactor.Run();
        Assert.Equal(0, least);
        foreach (IVrrpInstance instance in run.Instances) Assert.InRange(((VrrpInstanceRunner)instance).Counters.AdvertsSent, 10, 100);
        VrrpFeatureTests.Stop(run);
    });

    private static VrrpInstanceConfig Quick(byte number, bool isV6) => new()
    {
        Name = $"VI_{number}", Interface = "v0", VirtualRouterId = number, Priority = 255, InitialMaster = true, IsV6 = isV6, Version = 3, AdvertIntervalCentiseconds = 5,
        VirtualAddresses = [isV6 ? Wires.VipV6(number) : Wires.Vip(number)], Garp = new() { MasterDelaySeconds = 0 },
    };
}

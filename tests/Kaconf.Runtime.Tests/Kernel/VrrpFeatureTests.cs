using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public class VrrpFeatureTests
{
    [Fact]
    public void An_owner_takes_its_addresses_at_once_and_gives_them_back_on_stop() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, Instance(priority: 255, master: true));
        Assert.Equal(VrrpState.Active, run.Instances[0].State);
        Assert.True(Wires.Shows("10.9.0.100/32"));
        Stop(run);
        Assert.Equal(VrrpState.Stopped, run.Instances[0].State);
        Assert.False(Wires.Shows("10.9.0.100/32"));
    });

    [Fact]
    public void An_address_that_somebody_removes_comes_back() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, Instance(priority: 255, master: true));
        Ip("addr del 10.9.0.100/32 dev v0");
        wires.Until("back", () => wires.Monitor.Links.Find("v0")!.Find(IpAddress.V4(10, 9, 0, 100), 32) is not null);
        Assert.True(Wires.Shows("10.9.0.100/32"));
        Stop(run);
    });

    [Fact]
    public void The_interface_of_an_address_holds_the_instance_in_FAULT_until_it_is_up() => Run(() =>
    {
        using Wires wires = new();
        VrrpInstanceConfig instance = Instance(priority: 255, master: true);
        instance.VirtualAddresses[0] = new() { Address = IpAddress.V4(10, 9, 0, 100), PrefixLength = 32, Device = "late0" };
        NodeRun run = Attach(wires, instance);
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        Ip("link add late0 type veth peer name late1");
        Ip("link set late0 up");
        Ip("link set late1 up");
        wires.Until("the address", () => Wires.Shows("10.9.0.100/32", "late0"));
        Assert.Equal(VrrpState.Active, run.Instances[0].State);
        Ip("link set late1 down");
        wires.Until("carrier lost", () => run.Instances[0].State == VrrpState.Fault);
        Assert.False(Wires.Shows("10.9.0.100/32", "late0"));
        Stop(run);
    });

    [Fact]
    public void A_lost_carrier_or_address_or_interface_is_a_fault_until_it_is_back() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, Instance());
        bool Is(VrrpState state) => run.Instances[0].State == state;
        Assert.True(Is(VrrpState.Backup));
        Ip("link set v1 down");
        wires.Until("carrier lost", () => Is(VrrpState.Fault));
        Ip("link set v1 up");
        wires.Until("carrier back", () => Is(VrrpState.Backup));
        Ip("addr del 10.9.0.1/24 dev v0");
        wires.Until("address lost", () => Is(VrrpState.Fault));
        Ip("addr add 10.9.0.2/24 dev v0");
        wires.Until("address back", () => Is(VrrpState.Backup));
        Ip("link del v0");
        wires.Until("interface lost", () => Is(VrrpState.Fault));
        Ip("link add v0 type veth peer name v1");
        Ip("addr add 10.9.0.1/24 dev v0");
        Ip("link set v0 up");
        Ip("link set v1 up");
        wires.Until("another interface", () => Is(VrrpState.Backup));
        Stop(run);
    });

    [Fact]
    public void After_a_fault_a_unicast_instance_announces_its_own_address() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new VrrpInstanceConfig
        {
            Name = "VI_1", Interface = "v0", VirtualRouterId = 51, VirtualAddresses = [Wires.Vip(100)],
            UnicastPeers = [new UnicastPeerConfig(IpAddress.V4(10, 9, 0, 2))],
        });
        run.Instances[0].Track("script a", fault: true, 0);
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        using Sniff sniff = new(wires.Monitor.Links.Find("v1")!.Index);
        run.Instances[0].Track("script a", fault: false, 0);
        bool heard = false;
        wires.Until("the ARP", () => heard |= sniff.Take(0x0806).Exists(frame => frame.AsSpan(28, 4).SequenceEqual((byte[])[10, 9, 0, 1])));
        Assert.Equal(VrrpState.Backup, run.Instances[0].State);
        Stop(run);
    });

    [Fact]
    public void A_held_instance_is_silent_until_it_is_told() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = new(Node(Instance()), wires.Reactor, new Log());
        new VrrpFeature().Attach(run);
        run.Instances[0].Hold("script a");
        foreach (Action action in run.Starting) action();
        Assert.Equal(VrrpState.Initialize, run.Instances[0].State);
        run.Instances[0].Track("script a", fault: true, 0);
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        run.Instances[0].Track("script a", fault: false, -30);
        Assert.Equal((VrrpState.Backup, (byte)70), (run.Instances[0].State, run.Instances[0].EffectivePriority));
        Stop(run);
    });

    [Fact]
    public void What_a_killed_predecessor_left_goes_even_while_the_instance_is_held() => Run(() =>
    {
        using Wires wires = new();
        wires.Settle(new ManagedAddress("v0", Wires.Vip(100)), wanted: true);
        NodeRun run = new(Node(Instance()), wires.Reactor, new Log());
        new VrrpFeature().Attach(run);
        run.Instances[0].Hold("script a");
        foreach (Action action in run.Starting) action();
        Assert.Equal(VrrpState.Initialize, run.Instances[0].State);
        Assert.False(Wires.Shows("10.9.0.100/32"));
        Stop(run);
    });

    internal static VrrpInstanceConfig Instance(byte priority = 100, bool master = false) => new()
    {
        Name = "VI_1", Interface = "v0", VirtualRouterId = 51, Priority = priority, InitialMaster = master,
        VirtualAddresses = [Wires.Vip(100)],
    };

    internal static NodeConfig Node(params VrrpInstanceConfig[] instances) => new() { Globals = new GlobalConfig(), Instances = instances };

    internal static NodeRun Attach(Wires wires, params VrrpInstanceConfig[] instances)
    {
        NodeRun run = new(Node(instances), wires.Reactor, new Log());
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        return run;
    }

    internal static void Stop(NodeRun run)
    {
        foreach (Action action in run.Stopping) action();
    }
}

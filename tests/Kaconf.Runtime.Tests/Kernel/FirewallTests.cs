using System;
using System.Diagnostics;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>The rules of a real kernel, as nft(8) shows them.</summary>
public class FirewallTests
{
    private static readonly IpAddress linkLocal = IpAddress.V6(0xFE80_0000_0000_0000, 0x77);

    [Fact]
    public void Addresses_are_dropped_while_they_are_there_and_nothing_is_left_at_the_end() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), Instance());
        BecomeActive(wires, run);
        Assert.Equal("10.9.0.100 10.9.0.101", Elements("ip", "vips"));
        Assert.Equal("2001:db8::100", Elements("ip6", "vips"));
        Assert.Equal("fe80::77 . \"v0\"", Elements("ip6", "vips_link_local"));
        run.Instances[0].Track("script a", fault: true, 0);
        wires.Until("FAULT", () => run.Instances[0].State == VrrpState.Fault);
        Assert.Equal("", Elements("ip", "vips"));
        Assert.Equal("", Elements("ip6", "vips") + Elements("ip6", "vips_link_local"));
        Stop(run);
        Assert.Equal("", Nft("list ruleset"));
    });

    [Fact]
    public void Whoever_accepts_gets_no_rule() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), VrrpFeatureTests.Instance(priority: 255, master: true));
        BecomeActive(wires, run);
        Assert.Equal("", Nft("list ruleset"));
        Stop(run);
    });

    [Fact]
    public void A_node_that_needs_no_rules_leaves_the_tables_of_others_alone() => Run(() =>
    {
        using Wires wires = new();
        Nft("add table ip keepalived");
        Stop(Attach(wires, new GlobalConfig(), VrrpFeatureTests.Instance()));
        Assert.Equal("table ip keepalived {\n}\n", Nft("list ruleset"));
    });

    [Fact]
    public void An_address_of_two_instances_is_dropped_until_neither_has_it() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), Instance(), Instance("VI_2", 52));
        BecomeActive(wires, run);
        run.Instances[0].Track("script a", fault: true, 0);
        wires.Until("FAULT", () => run.Instances[0].State == VrrpState.Fault);
        Assert.Equal("10.9.0.100 10.9.0.101", Elements("ip", "vips"));
        run.Instances[1].Track("script a", fault: true, 0);
        wires.Until("FAULT", () => run.Instances[1].State == VrrpState.Fault);
        Assert.Equal("", Elements("ip", "vips"));
        Stop(run);
    });

    [Fact]
    public void A_link_local_address_follows_the_number_of_its_interface_or_goes_by_its_name() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), Instance(interval: 30), Instance("VI_2", 52, byName: true, last: 0x78, interval: 30));
        BecomeActive(wires, run);
        Assert.Equal("fe80::77 . \"v0\"", Elements("ip6", "vips_link_local"));
        Assert.Equal("fe80::78 . \"v0\"", Elements("ip6", "vips_link_local_name"));
        Ip("link set v0 down");
        Ip("link set v0 name w0");
        Ip("link add v0 type veth peer name w1");
        Ip("addr add 10.9.0.1/24 dev v0");
        Ip("link set v0 up");
        Ip("link set w1 up");
        wires.Until("the new number", () => run.Instances.All(instance => instance.State == VrrpState.Active) && Elements("ip6", "vips_link_local") == "fe80::77 . \"v0\"");
        Stop(run);
    });

    [Fact]
    public void A_table_that_somebody_flushes_is_there_again() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), Instance());
        BecomeActive(wires, run);
        string before = Nft("list ruleset");
        foreach (string harm in new[] { "flush ruleset", "delete table ip keepalived", "flush chain ip6 keepalived in", "delete element ip keepalived vips { 10.9.0.100 }", "add element ip6 keepalived vips { 2001:db8::5 }" })
        {
            Nft(harm);
            Assert.NotEqual(before, Nft("list ruleset"));
            wires.Until(harm, () => Nft("list ruleset") == before);
        }
        Nft("add table ip theirs");
        Stop(run);
        Assert.Equal("table ip theirs {\n}\n", Nft("list ruleset"));
    });

    [Fact]
    public void What_a_killed_predecessor_left_goes_at_the_start_and_by_clean() => Run(() =>
    {
        using Wires wires = new();
        foreach (bool isStart in new[] { true, false })
        {
            Nft("add table ip keepalived; add chain ip keepalived out; add table ip6 keepalived; add table inet keepalived");
            if (isStart) Stop(Attach(wires, new GlobalConfig(), Instance()));
            using CleanRun clean = new(VrrpFeatureTests.Node(Instance()), "", new Log());
            if (!isStart) Assert.True(new FirewallFeature().Clean(clean));
            Assert.Equal("table inet keepalived {\n}\n", Nft("list ruleset"));
        }
    });

    [Fact]
    public void The_options_are_the_tables_name_its_priority_and_counters() => Run(() =>
    {
        using Wires wires = new();
        FirewallConfig options = new() { Table = "of_vrrp", Priority = -150, Counters = true, ByIndex = true };
        NodeRun run = Attach(wires, new GlobalConfig { Firewall = options }, Instance(byName: true));
        BecomeActive(wires, run);
        string rules = Nft("list table ip6 of_vrrp");
        Assert.Contains("hook input priority mangle; policy accept;", rules);
        Assert.Contains("vips counter packets 0 bytes 0 drop", rules);
        Assert.Equal("fe80::77 . \"v0\"", Elements("ip6", "vips_link_local", "of_vrrp"));
        Stop(run);
        Assert.Equal("", Nft("list ruleset"));
    });

    [Fact]
    public void What_a_VMAC_says_of_groups_leaves_by_its_parent() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, new GlobalConfig(), Instance());
        IPacketFilter filter = run.Filter!;
        Ip("link add link v0 name vrrp.51 type macvlan mode private");
        int vmac = int.Parse(Ip("-o link show vrrp.51").Split(':')[0]), parent = wires.Monitor.Links.Find("v0")!.Index;
        filter.BlockIgmp(vmac, parent, isV6: false);
        filter.BlockIgmp(vmac, parent, isV6: true);
        filter.Tighten(wires.Monitor.Links);
        Assert.Contains("igmp meta oifkind \"macvlan\" dup to ip daddr device oif map @vmac_map drop", Nft("list table ip keepalived"));
        string wide = Nft("list table ip6 keepalived");
        Assert.Contains("mld2-listener-report meta oifkind \"macvlan\" dup to ip6 daddr device oif map @vmac_map drop", wide);
        Assert.Contains("nd-router-solicit meta oifkind \"macvlan\" oif @vmac_set drop", wide);
        Assert.Contains("\"vrrp.51\" : \"v0\"", wide);
        filter.UnblockIgmp(vmac);
        filter.Loosen();
        Assert.DoesNotContain("vrrp.51", Nft("list ruleset"));
        Stop(run);
    });

    // A file cannot say it: an owner, which is MASTER at once, and drops packets.
    private static VrrpInstanceConfig Instance(string name = "VI_1", byte vrid = 51, bool byName = false, ulong last = 0x77, int interval = 400) => new()
    {
        Name = name, Interface = "v0", VirtualRouterId = vrid, Version = 3, AdvertIntervalCentiseconds = interval, Priority = 255, InitialMaster = true, NoAccept = true, DontTrackPrimary = byName,
        VirtualAddresses = [Wires.Vip(100), Wires.Vip(101)],
        ExcludedAddresses = [Wires.VipV6(0x100), new() { Address = byName ? IpAddress.V6(0xFE80_0000_0000_0000, last) : linkLocal, PrefixLength = 64 }],
    };

    private static NodeRun Attach(Wires wires, GlobalConfig globals, params VrrpInstanceConfig[] instances)
    {
        NodeRun run = new(new NodeConfig { Globals = globals, Instances = instances }, wires.Reactor, new Log());
        new FirewallFeature().Attach(run);
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        return run;
    }

    private static void BecomeActive(Wires wires, NodeRun run) =>
        wires.Until("MASTER", () => run.Instances.All(instance => instance.State == VrrpState.Active));

    private static void Stop(NodeRun run)
    {
        foreach (Action action in run.Stopping) action();
    }

    private static string Elements(string family, string set, string table = "keepalived")
    {
        string shown = Nft($"list set {family} {table} {set}");
        int start = shown.IndexOf("elements = {", StringComparison.Ordinal);
        if (start < 0) return "";
        string inside = shown[(start + 12)..shown.IndexOf('}', start)];
        return string.Join(' ', inside.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
    }

    private static string Nft(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("nft", [command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"nft {command}: {error}");
        return output;
    }
}

using System;
using System.IO;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Microsoft.Win32.SafeHandles;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>VMACs on a real kernel: made, prepared, used, healed and removed.</summary>
public class OwnLinkTests
{
    private static readonly byte[] Mac = [0, 0, 0x5E, 0, 1, 51], MacV6 = [0, 0, 0x5E, 0, 2, 51];

    [Fact]
    public void It_is_there_while_the_node_runs_and_the_settings_are_as_before_when_it_stops() => Run(() =>
    {
        using Wires wires = new();
        Set("all/rp_filter", "1");
        Set("default/rp_filter", "0");
        NodeRun run = Attach(wires, Owner());
        string link = Ip("-d link show vm0");
        Assert.Contains("00:00:5e:00:01:33", link);
        Assert.Contains("macvlan mode private", link);
        Assert.True(Wires.Shows("10.9.0.100/32", "vm0"));
        Assert.Equal("1 1 | 1 1 0 1 | 0 1 1", $"{Get("v0", "arp_ignore", "arp_filter")} | {Get("vm0", "arp_ignore", "accept_local", "rp_filter", "promote_secondaries")} | {Value("all/rp_filter")} {Value("default/rp_filter")} {Value("v0/rp_filter")}");
        VrrpFeatureTests.Stop(run);
        Assert.DoesNotContain("vm0", Ip("link"));
        Assert.Equal("0 0 | 1 0 0", $"{Get("v0", "arp_ignore", "arp_filter")} | {Value("all/rp_filter")} {Value("default/rp_filter")} {Value("v0/rp_filter")}");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Adverts_of_IPv6_come_from_the_parents_address_or_one_of_its_MAC(bool hasAddress) => Run(() =>
    {
        using Wires wires = new();
        string address = Ip("-br -6 addr show dev v0").Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];
        if (!hasAddress) Ip($"addr del {address} dev v0");
        wires.Monitor.Poll();
        NodeRun run = Attach(wires, OwnerV6());
        Assert.Equal(VrrpState.Active, run.Instances[0].State);
        // That of the MAC is what the kernel had made of it too.
        Assert.Contains($"{address} ", Ip("-br addr show dev vm0"));
        using Sniff sniff = new(wires.Monitor.Links.Find("v1")!.Index);
        bool heard = false;
        wires.Until("an advert", () => heard |= sniff.Take(0x86DD, 112).Exists(frame => frame.AsSpan(6, 6).SequenceEqual(MacV6)));
        VrrpFeatureTests.Stop(run);
    });

    [Fact]
    public void Who_is_removed_is_made_again_and_who_goes_with_its_parent_comes_with_it() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = Attach(wires, Owner());
        wires.Monitor.Poll();
        int first = wires.Monitor.Links.Find("vm0")!.Index;
        bool IsUsed() => run.Instances[0].State == VrrpState.Active && wires.Monitor.Links.Find("vm0") is { } link && link.Index != first && link.Find(IpAddress.V4(10, 9, 0, 100), 32) is not null;
        Ip("link del vm0");
        wires.Until("made again", IsUsed);
        first = wires.Monitor.Links.Find("vm0")!.Index;
        Ip("link del v0");
        wires.Until("FAULT", () => run.Instances[0].State == VrrpState.Fault);
        Ip("link add v0 type veth peer name v1");
        Ip("addr add 10.9.0.1/24 dev v0");
        Ip("link set v0 up");
        Ip("link set v1 up");
        wires.Until("back", IsUsed);
        Assert.True(Wires.Shows("10.9.0.100/32", "vm0"));
        Assert.Equal("1 1", Get("v0", "arp_ignore", "arp_filter"));
        VrrpFeatureTests.Stop(run);
        Assert.Equal("0 0", Get("v0", "arp_ignore", "arp_filter"));
    });

    [Theory]
    [InlineData("link add vm0 type bridge", "is no macvlan but bridge")]
    [InlineData("link add vm0 link v0 type macvlan mode bridge", "is in another mode than private")]
    [InlineData("link add vm0 link v0 address 00:00:5e:00:01:34 type macvlan mode private", "has the MAC address 00:00:5e:00:01:34 instead of 00:00:5e:00:01:33")]
    [InlineData("link add vm0 link v1 address 00:00:5e:00:01:33 type macvlan mode private", "is not on v0")]
    [InlineData("link add other link v0 address 00:00:5e:00:01:33 type macvlan mode private", "ip link del other")]
    public void What_stands_in_the_way_is_told_and_left_alone_until_it_goes(string command, string words) => Run(() =>
    {
        using Wires wires = new();
        Ip(command);
        string blocker = command.Split(' ')[2];
        Ip($"link set {blocker} up");
        string file = Path.GetTempFileName();
        using SafeFileHandle handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        using Log log = new((int)handle.DangerousGetHandle(), underSystemd: false);
        NodeRun run = Attach(wires, Owner(), log);
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        wires.Until(words, () => File.ReadAllText(file).Contains(words));
        File.Delete(file);
        Ip($"link del {blocker}");
        wires.Until("made", () => run.Instances[0].State == VrrpState.Active);
        VrrpFeatureTests.Stop(run);
    });

    [Fact]
    public void One_that_is_as_it_has_to_be_is_used_and_one_that_a_killed_run_left_goes() => Run(() =>
    {
        using Wires wires = new();
        Ip("link add vm0 link v0 address 00:00:5e:00:01:33 type macvlan mode private");
        string number = Ip("-o link show vm0").Split(':')[0];
        Attach(wires, Owner());
        Assert.Equal(number, Ip("-o link show vm0").Split(':')[0]);
        // That run is killed; the next has another name for it.
        Assert.Equal("1 1", Get("v0", "arp_ignore", "arp_filter"));
        using Wires next = new(makeLinks: false);
        NodeRun run = Attach(next, Owner("vm1"));
        Assert.DoesNotContain("vm0", Ip("link"));
        VrrpFeatureTests.Stop(run);
        Assert.Equal("0 0", Get("v0", "arp_ignore", "arp_filter"));
    });

    [Fact]
    public void Cleaning_removes_those_of_this_node_and_restores_the_settings() => Run(() =>
    {
        using Wires wires = new();
        Attach(wires, Owner());
        Ip("link add other link v0 type macvlan mode private");
        using Log log = new();
        using CleanRun other = new(Owner(), "site/other", log), own = new(Owner(), "site/node", log);
        Assert.True(new OwnLinkFeature().Clean(other));
        Assert.Contains("vm0", Ip("link"));
        Assert.True(new OwnLinkFeature().Clean(own));
        Assert.DoesNotContain("vm0", Ip("link"));
        Assert.Contains("other", Ip("link"));
        Assert.Equal("0 0", Get("v0", "arp_ignore", "arp_filter"));
    });

    private static NodeConfig Owner(string name = "vm0") => Node(
        new() { Name = name, Parent = "v0", Mac = Mac, HasV4 = true },
        new() { Address = IpAddress.V4(10, 9, 0, 100), PrefixLength = 32, Device = name });

    private static NodeConfig OwnerV6() => Node(
        new() { Name = "vm0", Parent = "v0", Mac = MacV6, HasV6 = true, HasLinkLocal = true, PrefixLength = 64 },
        new() { Address = IpAddress.V6(0xFE80_0000_0000_0000, 0x100), PrefixLength = 64, Device = "vm0" });

    private static NodeConfig Node(OwnLinkConfig link, VirtualAddressConfig address) => new()
    {
        Globals = new GlobalConfig(),
        OwnLinks = [link],
        Instances =
        [
            new VrrpInstanceConfig
            {
                Name = "VI_1", Interface = "v0", OwnInterface = link.Name, VirtualRouterId = 51, Priority = 255, InitialMaster = true,
                IsV6 = address.Address.IsV6, Version = address.Address.IsV6 ? (byte)3 : (byte)2, VirtualAddresses = [address],
            },
        ],
    };

    private static NodeRun Attach(Wires wires, NodeConfig node) => Attach(wires, node, new Log());

    private static NodeRun Attach(Wires wires, NodeConfig node, Log log)
    {
        NodeRun run = new(node, wires.Reactor, log) { Owner = "site/node" };
        new OwnLinkFeature().Attach(run);
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        return run;
    }

    private static void Set(string setting, string value) => File.WriteAllText($"/proc/sys/net/ipv4/conf/{setting}", value);

    private static string Value(string setting) => File.ReadAllText($"/proc/sys/net/ipv4/conf/{setting}").Trim();

    private static string Get(string device, params string[] settings) => string.Join(' ', settings.Select(setting => Value($"{device}/{setting}")));
}

using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Links;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;
using static Kaconf.Runtime.Tests.Kernel.Wires;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>What a killed node has left goes, and nothing else.</summary>
public class NodeCleaningTests
{
    private static readonly NodeConfig node = new()
    {
        Globals = new GlobalConfig(),
        Instances =
        [
            new VrrpInstanceConfig
            {
                Name = "VI_1", Interface = "v0", VirtualRouterId = 1,
                VirtualAddresses = [Vip(100), Vip(101), VipV6(0x100)],
                ExcludedAddresses = [Vip(102), new() { Address = IpAddress.V4(10, 9, 0, 103), Device = "v1" }],
            },
        ],
    };

    [Fact]
    public void Addresses_that_are_ours_go_of_both_families_and_the_excluded_ones_too() => Run(() =>
    {
        using Wires wires = new();
        using Log log = new();
        using CleanRun run = new(node, "", log);
        foreach (VirtualAddressConfig vip in new[] { Vip(100), VipV6(0x100), Vip(102), Vip(200) }) wires.Settle(new ManagedAddress("v0", vip), wanted: true);
        wires.Settle(new ManagedAddress("v1", Vip(103)), wanted: true);
        Ip("addr add 10.9.0.101/32 dev v0");

        Assert.True(NodeCleaning.Clean(run));
        string left = Ip("addr show");
        foreach (string gone in new[] { "10.9.0.100/", "2001:db8::100/", "10.9.0.102/", "10.9.0.103/" }) Assert.DoesNotContain(gone, left);
        // Somebody's own, not of this node's file, and the interface's.
        foreach (string kept in new[] { "10.9.0.101/", "10.9.0.200/", "10.9.0.1/24" }) Assert.Contains(kept, left);
    });

    [Fact]
    public void Where_nothing_is_left_nothing_happens() => Run(() =>
    {
        using Wires wires = new();
        using Log log = new();
        using CleanRun run = new(node, "", log);
        Assert.True(NodeCleaning.Clean(run));
        Assert.True(Shows("10.9.0.1/24"));
    });
}

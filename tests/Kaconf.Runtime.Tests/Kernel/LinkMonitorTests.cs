using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public class LinkMonitorTests
{
    [Fact]
    public void The_first_dump_knows_links_and_addresses() => Run(() =>
    {
        using Wires wires = new();
        Link link = wires.Monitor.Links.Find("v0")!;
        Assert.True(link.IsUp && link.HasArp);
        Assert.Equal([IpAddress.V4(10, 9, 0, 1)], link.Addresses.Select(address => address.Address).Where(address => !address.IsV6));
        Assert.Contains(string.Join(':', link.HardwareAddress.Select(part => part.ToString("x2"))), Ip("link show v0"));
        Assert.False(wires.Monitor.Links.Find("lo")!.IsUp);
        Assert.Null(wires.Monitor.Links.Find("eth0"));
    });

    [Fact]
    public void Down_up_rename_delete_and_another_of_the_same_name_are_seen() => Run(() =>
    {
        using Wires wires = new();
        LinkMonitor links = wires.Monitor;
        Ip("link set v1 down");
        wires.Until("no carrier is down", () => !links.Links.Find("v0")!.IsUp);
        Ip("link set v1 up");
        wires.Until("up again", () => links.Links.Find("v0")!.IsUp);
        Ip("addr add 10.9.0.7/24 dev v0");
        wires.Until("address", () => links.Links.Find("v0")!.Find(IpAddress.V4(10, 9, 0, 7), 24) is { IsSecondary: true });
        Ip("addr flush dev v0");
        wires.Until("no address", () => links.Links.Find("v0")!.Addresses.All(address => address.Address.IsV6));
        int first = links.Links.Find("v0")!.Index;
        Ip("link set v0 down");
        Ip("link set v0 name w0");
        wires.Until("renamed", () => links.Links.Find("v0") is null && links.Links.Find("w0")!.Index == first);
        Ip("link del w0");
        wires.Until("deleted", () => links.Links.Find("w0") is null && links.Links.Find(first) is null);
        Ip("link add v0 type veth peer name v1");
        wires.Until("another", () => links.Links.Find("v0") is { } link && link.Index != first);
    });

    [Fact]
    public void A_port_that_leaves_a_bridge_is_not_deleted() => Run(() =>
    {
        using Wires wires = new();
        Ip("link add br0 type bridge");
        Ip("link set v0 master br0");
        wires.Until("bridge", () => wires.Monitor.Links.Find("br0") is not null);
        Ip("link set v0 nomaster");
        Ip("link del br0");
        wires.Until("bridge gone", () => wires.Monitor.Links.Find("br0") is null);
        Assert.NotNull(wires.Monitor.Links.Find("v0"));
    });

    [Fact]
    public void Lost_notifications_are_made_up_for_by_a_new_dump() => Run(() =>
    {
        using Wires wires = new(receiveBuffer: 1);
        // The smallest buffer holds a handful of these; nobody reads meanwhile.
        for (int i = 0; i < 40; i++) Ip($"addr add 10.9.{i + 1}.1/24 dev v0");
        Ip("link set v1 down");
        wires.Until("complete and down", () =>
            wires.Monitor.Links.Find("v0") is { IsUp: false } link && link.Addresses.Count(address => !address.Address.IsV6) == 41);
        Assert.True(wires.Monitor.Overruns > 0);
    });
}

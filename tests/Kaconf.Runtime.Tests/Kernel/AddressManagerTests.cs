using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;
using static Kaconf.Runtime.Tests.Kernel.Wires;

namespace Kaconf.Runtime.Tests.Kernel;

public class AddressManagerTests
{
    [Fact]
    public void Addresses_are_added_and_removed_and_asking_again_changes_nothing() => Run(() =>
    {
        using Wires wires = new();
        VirtualAddressConfig vip = Vip(100, 24, "v0:vip");
        Assert.Equal(AddressOutcome.Added, wires.Addresses.Add("v0", vip));
        Assert.Equal(AddressOutcome.Present, wires.Addresses.Add("v0", vip));
        Assert.Contains("scope global secondary v0:vip", Ip("addr show dev v0"));
        Assert.True(wires.Addresses.Remove("v0", vip));
        Assert.True(wires.Addresses.Remove("v0", vip));
        Assert.False(Shows("10.9.0.100/24"));
    });

    [Fact]
    public void An_address_looks_as_keepalived_makes_it() => Run(() =>
    {
        using Wires wires = new();
        wires.Addresses.Add("v0", Vip(100));
        wires.Addresses.Add("v0", new VirtualAddressConfig
        {
            Address = IpAddress.V4(10, 9, 1, 1), PrefixLength = 24, Broadcast = IpAddress.V4(10, 9, 1, 255), Scope = 253,
        });
        string shown = Ip("addr show dev v0");
        Assert.Contains("inet 10.9.0.100/32 scope global v0", shown);
        Assert.Contains("inet 10.9.1.1/24 brd 10.9.1.255 scope link v0", shown);
    });

    [Fact]
    public void A_leftover_of_a_killed_daemon_is_ours_even_with_another_label() => Run(() =>
    {
        Assert.SkipUnless(AddressOwnership.IsMarked, "this kernel keeps no IFA_PROTO");
        using (Wires killed = new()) killed.Addresses.Add("v0", Vip(100, label: "v0:old"));
        Ip("link add v8 type veth peer name v9");
        using Reactor reactor = new();
        using RouteClient route = new();
        using LinkMonitor monitor = new(reactor, route, new Kaconf.Runtime.Host.Log());
        AddressManager next = new(route, monitor);
        Assert.True(Shows("10.9.0.100/32"));
        Assert.False(next.IsForeign("v0", Vip(100)));
        Assert.True(next.Remove("v0", Vip(100, label: "v0:new")));
        Assert.False(Shows("10.9.0.100/32"));
    });

    [Fact]
    public void The_address_of_another_owner_is_never_touched() => Run(() =>
    {
        Assert.SkipUnless(AddressOwnership.IsMarked, "this kernel keeps no IFA_PROTO");
        using Wires wires = new();
        // Ours first, so that our memory of it is wrong when the other's notification still waits.
        VirtualAddressConfig vip = Vip(100);
        wires.Addresses.Add("v0", vip);
        Ip("addr del 10.9.0.100/32 dev v0");
        Ip("addr add 10.9.0.100/32 dev v0");
        Assert.True(wires.Addresses.Remove("v0", vip));
        Assert.Equal(AddressOutcome.Foreign, wires.Addresses.Add("v0", vip));
        Assert.True(wires.Addresses.Remove("v0", vip));
        Assert.True(Shows("10.9.0.100/32"));
    });

    [Fact]
    public void An_address_is_removed_from_an_interface_that_was_renamed_meanwhile() => Run(() =>
    {
        using Wires wires = new();
        VirtualAddressConfig vip = Vip(100);
        wires.Addresses.Add("v0", vip);
        Ip("link set v0 down");
        Ip("link set v0 name w0");
        wires.Monitor.Poll();
        Assert.True(wires.Addresses.Remove("v0", vip));
        Assert.False(Shows("10.9.0.100/32", "w0"));
    });

    [Fact]
    public void Refusals_carry_the_kernels_reason() => Run(() =>
    {
        using Wires wires = new();
        VirtualAddressConfig impossible = new() { Address = IpAddress.V4(10, 9, 0, 100), PrefixLength = 24, Scope = 253 };
        Assert.Equal(AddressOutcome.Refused, wires.Addresses.Add("v0", impossible));
        Assert.Equal(Errno.EINVAL, wires.Addresses.Refusal.Error);
        Assert.StartsWith("EINVAL (22: Invalid argument)", wires.Addresses.Refusal.ToString());
        Assert.Equal(AddressOutcome.NoInterface, wires.Addresses.Add("nope", Vip(100)));
        Assert.True(wires.Addresses.Remove("nope", Vip(100)));
    });
}

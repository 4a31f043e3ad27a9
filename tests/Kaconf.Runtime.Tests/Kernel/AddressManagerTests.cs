using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
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
        ManagedAddress vip = new("v0", Vip(100, 24, "v0:vip"));
        Assert.Equal(AddressOutcome.Added, wires.Settle(vip, wanted: true));
        Assert.Equal(AddressOutcome.Present, wires.Settle(vip, wanted: true));
        Assert.Contains("scope global secondary v0:vip", Ip("addr show dev v0"));
        Assert.Equal(AddressOutcome.Gone, wires.Settle(vip, wanted: false));
        Assert.Equal(AddressOutcome.Gone, wires.Settle(vip, wanted: false));
        Assert.False(Shows("10.9.0.100/24"));
    });

    [Fact]
    public void An_address_looks_as_keepalived_makes_it() => Run(() =>
    {
        using Wires wires = new();
        wires.Settle(new("v0", Vip(100)), wanted: true);
        wires.Settle(new("v0", new VirtualAddressConfig
        {
            Address = IpAddress.V4(10, 9, 1, 1), PrefixLength = 24, Broadcast = IpAddress.V4(10, 9, 1, 255), Scope = 253,
        }), wanted: true);
        string shown = Ip("addr show dev v0");
        Assert.Contains("inet 10.9.0.100/32 scope global v0", shown);
        Assert.Contains("inet 10.9.1.1/24 brd 10.9.1.255 scope link v0", shown);
    });

    [Fact]
    public void An_IPv6_address_answers_at_once_and_a_lone_one_begins_nothing() => Run(() =>
    {
        using Wires wires = new();
        ManagedAddress lone = new("v0", VipV6(0x100, 128)), wide = new("v0", VipV6(0x101, 64));
        Assert.Equal(AddressOutcome.Added, wires.Settle(lone, wanted: true));
        Assert.Equal(AddressOutcome.Added, wires.Settle(wide, wanted: true));
        string shown = Ip("-6 addr show dev v0");
        Assert.Contains("inet6 2001:db8::100/128 scope global nodad deprecated", shown);
        Assert.Contains("inet6 2001:db8::101/64 scope global nodad", shown);
        Assert.Equal(AddressOutcome.Present, wires.Settle(lone, wanted: true));
        Assert.Equal(AddressOutcome.Gone, wires.Settle(lone, wanted: false));
        Assert.DoesNotContain("2001:db8::100", Ip("-6 addr show dev v0"));
    });

    [Fact]
    public void A_refused_request_does_not_keep_the_others_of_its_batch() => Run(() =>
    {
        using Wires wires = new();
        ManagedAddress impossible = new("v0", new() { Address = IpAddress.V4(10, 9, 0, 99), PrefixLength = 24, Scope = 253 });
        List<ManagedAddress> all = [.. Enumerable.Range(1, 1000).Select(i => new ManagedAddress("v0", new() { Address = IpAddress.V4(10, 8, (byte)(i / 250), (byte)(i % 250)) }))];
        all.Insert(500, impossible);
        all.Add(new("nope", Vip(100)));
        Dictionary<AddressOutcome, int> outcomes = Flush(all, wanted: true);
        Assert.Equal((1000, 1, 1), (outcomes[AddressOutcome.Added], outcomes[AddressOutcome.Refused], outcomes[AddressOutcome.NoInterface]));
        Assert.Equal(1001, wires.Monitor.Links.Find("v0")!.Addresses.Count(address => !address.Address.IsV6));
        Assert.Equal(1002, Flush(all, wanted: false)[AddressOutcome.Gone]);
        Assert.Equal(1, wires.Monitor.Links.Find("v0")!.Addresses.Count(address => !address.Address.IsV6));

        Dictionary<AddressOutcome, int> Flush(List<ManagedAddress> addresses, bool wanted)
        {
            Dictionary<AddressOutcome, int> counts = [];
            foreach (ManagedAddress address in addresses)
            {
                address.IsWanted = wanted;
                wires.Addresses.Settle(address);
            }
            wires.Addresses.Flush((_, outcome, _) => counts[outcome] = counts.GetValueOrDefault(outcome) + 1);
            return counts;
        }
    });

    [Fact]
    public void A_leftover_of_a_killed_daemon_is_ours_even_with_another_label() => Run(() =>
    {
        Assert.SkipUnless(AddressOwnership.IsMarked, "this kernel keeps no IFA_PROTO");
        using Wires killed = new();
        killed.Settle(new("v0", Vip(100, label: "v0:old")), wanted: true);
        using Wires next = new(makeLinks: false);
        ManagedAddress vip = new("v0", Vip(100, label: "v0:new"));
        Assert.True(Shows("10.9.0.100/32"));
        Assert.False(next.Addresses.IsForeign(vip));
        Assert.Equal(AddressOutcome.Gone, next.Settle(vip, wanted: false));
        Assert.False(Shows("10.9.0.100/32"));
    });

    [Fact]
    public void The_address_of_another_owner_is_never_touched() => Run(() =>
    {
        Assert.SkipUnless(AddressOwnership.IsMarked, "this kernel keeps no IFA_PROTO");
        using Wires wires = new();
        // Ours first, so that our memory of it is wrong when the other's notification still waits.
        ManagedAddress vip = new("v0", Vip(100));
        wires.Settle(vip, wanted: true);
        Ip("addr del 10.9.0.100/32 dev v0");
        Ip("addr add 10.9.0.100/32 dev v0");
        Assert.Equal(AddressOutcome.Gone, wires.Settle(vip, wanted: false));
        Assert.Equal(AddressOutcome.Foreign, wires.Settle(vip, wanted: true));
        Assert.Equal(AddressOutcome.Gone, wires.Settle(vip, wanted: false));
        Assert.True(Shows("10.9.0.100/32"));
    });

    [Fact]
    public void An_address_is_removed_from_an_interface_that_was_renamed_meanwhile() => Run(() =>
    {
        using Wires wires = new();
        ManagedAddress vip = new("v0", Vip(100));
        wires.Settle(vip, wanted: true);
        Ip("link set v0 down");
        Ip("link set v0 name w0");
        Assert.Equal(AddressOutcome.Gone, wires.Settle(vip, wanted: false));
        Assert.False(Shows("10.9.0.100/32", "w0"));
    });

    [Fact]
    public void Refusals_carry_the_kernels_reason() => Run(() =>
    {
        using Wires wires = new();
        ManagedAddress impossible = new("v0", new() { Address = IpAddress.V4(10, 9, 0, 100), PrefixLength = 24, Scope = 253 });
        Assert.Equal(AddressOutcome.Refused, wires.Settle(impossible, wanted: true));
        Assert.Equal(Errno.EINVAL, wires.Refusal.Error);
        Assert.StartsWith("EINVAL (22: Invalid argument)", wires.Refusal.ToString());
        Assert.Equal(AddressOutcome.NoInterface, wires.Settle(new("nope", Vip(100)), wanted: true));
        Assert.Equal(AddressOutcome.Gone, wires.Settle(new("nope", Vip(100)), wanted: false));
    });
}

using System.Linq;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What a file says of states, addresses and gratuitous ARP arrives at run time, as keepalived corrects it.</summary>
public class BuiltVrrpTests
{
    [Theory]
    [InlineData("", "", 3, false, false)]
    [InlineData("down_timer_adverts 5\nlower_prio_no_advert\nhigher_prio_send_advert", "", 5, true, true)]
    [InlineData("", "vrrp_down_timer_adverts 4\nvrrp_lower_prio_no_advert\nvrrp_higher_prio_send_advert", 4, true, true)]
    [InlineData("lower_prio_no_advert off\nhigher_prio_send_advert off", "vrrp_lower_prio_no_advert\nvrrp_higher_prio_send_advert", 3, false, false)]
    [InlineData("strict_mode", "vrrp_down_timer_adverts 4\nvrrp_higher_prio_send_advert", 3, true, false)]
    public void Elections(string lines, string globals, int downTimer, bool lower, bool higher)
    {
        VrrpInstanceConfig instance = Built.Instance(lines, globals);
        Assert.Equal((downTimer, lower, higher), (instance.DownTimerAdverts, instance.LowerPrioNoAdvert, instance.HigherPrioSendAdvert));
        Assert.Equal(lines.Contains("strict"), instance.Strict);
    }

    [Theory]
    [InlineData("priority 255", "", false)]
    [InlineData("priority 255", "vrrp_owner_ignore_adverts", true)]
    [InlineData("priority 255\nowner_ignore_adverts off", "", true)]
    [InlineData("priority 255\nstrict_mode", "", true)]
    [InlineData("priority 254", "vrrp_owner_ignore_adverts", false)]
    public void AnOwnerMayIgnoreAdverts(string lines, string globals, bool expected) => Assert.Equal(expected, Built.Instance(lines, globals).OwnerIgnoreAdverts);

    [Theory]
    [InlineData("nopreempt\ntimer_expired_backup 150", 150)]
    [InlineData("nopreempt\ntimer_expired_backup", 254)]
    [InlineData("timer_expired_backup 150", 0)]
    public void AStallCountsWithNopreemptOnly(string lines, int expected) => Assert.Equal(expected, Built.Instance(lines).TimerExpiredBackup);

    [Fact]
    public void ExcludedAddressesHaveEverythingThatOthersHave()
    {
        VirtualAddressConfig[] excluded = Built.Instance("virtual_ipaddress_excluded {\n192.0.2.11/24 dev eth1 label eth1:1 scope link brd 192.0.2.255\n2001:db8::1\n}").ExcludedAddresses;
        Assert.Equal(("192.0.2.11", 24, "eth1", "eth1:1", 253), ($"{excluded[0].Address}", excluded[0].PrefixLength, excluded[0].Device, excluded[0].Label, excluded[0].Scope));
        Assert.Equal(("192.0.2.255", "2001:db8::1", 128), ($"{excluded[0].Broadcast}", $"{excluded[1].Address}", excluded[1].PrefixLength));
    }

    [Theory]
    [InlineData("", 89)]
    [InlineData("auth_hmac {\nkey 1 0123456789abcdef0123456789abcdef\nactive_key 1\n}", 88)]
    public void IPv6AddressesThatNoAdvertHasRoomForAreNotNamed(string lines, int room)
    {
        string addresses = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"fe80::{i:x}/64"));
        VrrpInstanceConfig instance = Built.Instance(lines + "\nvirtual_ipaddress_excluded {\n192.0.2.1/24\n}", address: addresses);
        Assert.Equal((room, 101 - room), (instance.VirtualAddresses.Length, instance.ExcludedAddresses.Length));
        Assert.Equal($"fe80::{room + 1:x}", $"{instance.ExcludedAddresses[1].Address}");
    }

    [Theory]
    [InlineData("", "", 0, false)]
    [InlineData("garp_extra_if all 30", "", 30, true)]
    [InlineData("", "vrrp_garp_extra_if 20", 20, false)]
    [InlineData("vmac_garp_intvl 0", "vrrp_garp_extra_if 20", 0, false)]
    public void FurtherInterfacesGetGratuitousArp(string lines, string globals, int seconds, bool all)
    {
        GarpConfig garp = Built.Instance(lines, globals).Garp;
        Assert.Equal((seconds, all), (garp.ExtraInterfaceSeconds, garp.AllExtraInterfaces));
    }
}

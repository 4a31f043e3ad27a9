using System.Text;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Tests.Wire.NetlinkTests;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>The bytes of each request about a link, as `strace -e trace=sendmsg` shows those of keepalived 2.2.7 and iproute2 6.1.</summary>
public class LinkRequestTests
{
    // use_vmac on interface 2 with virtual_router_id 51.
    private static readonly byte[] NewMacvlan = Hex(
        "5c000000 1000 0506 07000000 00000000" + "00000000 00000000 00000000 00000000"
        + "1c00 1200 0b00 0100 6d6163766c616e 00 0c00 0200 0800 0100 01000000"
        + "0800 0500 02000000" + "0b00 0300 767272702e3531 00" + "0a00 0100 00005e000133 0000");

    // ip link add iv0 link eth1 group 5 type ipvlan mode l2 private, in a VRF with the number 9.
    private static readonly byte[] NewIpvlan = Hex(
        "64000000 1000 0506 07000000 00000000" + "00000000 00000000 00000000 00000000"
        + "2400 1200 0a00 0100 6970766c616e 0000 1400 0200 0600 0100 0000 0000 0600 0200 0100 0000"
        + "0800 0500 03000000" + "0700 0300 697630 00" + "0800 1b00 05000000" + "0800 0a00 09000000");

    [Fact]
    public void A_VMAC_is_made_as_keepalived_makes_it()
    {
        byte[] mac = [0, 0, 0x5E, 0, 1, 0x33];
        Assert.Equal(NewMacvlan, new NewLinkMessage { Name = "vrrp.51"u8, Parent = 2, HardwareAddress = mac }.Write(new byte[256], 7).ToArray());
        for (int size = 0; size < NewMacvlan.Length; size++)
            Assert.True(new NewLinkMessage { Name = "vrrp.51"u8, Parent = 2, HardwareAddress = mac }.Write(new byte[size], 7).IsEmpty);
    }

    [Fact]
    public void An_ipvlan_is_made_in_mode_l2() =>
        Assert.Equal(NewIpvlan, new NewLinkMessage { Name = "iv0"u8, Parent = 3, IpvlanFlags = 1, Group = 5, Master = 9 }.Write(new byte[256], 7).ToArray());

    [Fact]
    public void A_link_is_switched_on_removed_and_put_into_a_group()
    {
        Assert.Equal(Hex("20000000 1000 0500 07000000 00000000 00000000 04000000 01000000 01000000"), LinkRequest.Up(new byte[64], 7, 4).ToArray());
        Assert.Equal(Hex("20000000 1100 0500 07000000 00000000 00000000 04000000 00000000 00000000"), LinkRequest.Delete(new byte[64], 7, 4).ToArray());
        Assert.Equal(
            Hex("28000000 1000 0500 07000000 00000000 00000000 04000000 00000000 00000000 0800 1b00 05000000"), LinkRequest.Group(new byte[64], 7, 4, 5).ToArray());
    }

    [Fact]
    public void The_kernel_is_to_make_no_address_of_IPv6() => Assert.Equal(
        Hex("30000000 1000 0500 07000000 00000000 00000000 04000000 00000000 00000000 1000 1a00 0c00 0a00 0500 0800 01 000000"),
        LinkRequest.NoGeneratedAddress(new byte[64], 7, 4).ToArray());

    [Fact]
    public void Settings_of_IPv4_and_the_alias_go_together()
    {
        Assert.Equal(
            Hex("4400 0000 1000 0500 07000000 00000000 00000000 04000000 00000000 00000000"
                + "0600 1400 6b31" + "0000" + "1c00 1a00 1800 0200 1400 0100 0800 1300 01000000 0800 0d00 01000000"),
            LinkRequest.Configure(new byte[128], 7, 4, "k1"u8, [(RtNetlink.IPV4_DEVCONF_ARP_IGNORE, 1), (RtNetlink.IPV4_DEVCONF_ARPFILTER, 1)]).ToArray());
        Assert.Equal(0x24, LinkRequest.Configure(new byte[128], 7, 4, default, [])[0] + 4);
        Assert.True(LinkRequest.Configure(new byte[59], 7, 4, "k1"u8, [(RtNetlink.IPV4_DEVCONF_ARP_IGNORE, 1)]).IsEmpty);
    }

    [Fact]
    public void The_kind_of_a_link_its_mode_and_what_is_below_are_read()
    {
        NetlinkReader reader = new(NewMacvlan);
        Assert.True(reader.Next());
        Assert.True(LinkMessage.TryRead(reader.Payload, out LinkMessage link));
        Assert.Equal(("macvlan", 1u, 2, 0), (Encoding.ASCII.GetString(link.Kind), link.Mode, link.Lower, link.Master));
        reader = new(NewIpvlan);
        Assert.True(reader.Next());
        Assert.True(LinkMessage.TryRead(reader.Payload, out link));
        Assert.Equal(("ipvlan", 0u, 3, 9, 5u), (Encoding.ASCII.GetString(link.Kind), link.Mode, link.Lower, link.Master, link.Group));
    }
}

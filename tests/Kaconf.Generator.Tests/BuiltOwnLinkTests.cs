using System.Linq;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>VMACs and ipvlans arrive at run time as keepalived 2.2.7 makes them: by their names, MAC addresses and the addresses on them.</summary>
public class BuiltOwnLinkTests
{
    [Theory]
    [InlineData("use_vmac", "192.0.2.10/24", "vrrp.51@eth0 00005e000133 4 | vrrp.51")]
    [InlineData("use_vmac\nvmac_xmit_base", "192.0.2.10/24", "vrrp.51@eth0 00005e000133 4 | vrrp.51 base")]
    [InlineData("use_vmac", "fe80::10", "vrrp.51@eth0 00005e000233 6 local | vrrp.51")]
    [InlineData("use_vmac\nvmac_xmit_base", "fe80::10", "vrrp.51@eth0 00005e000233 6 | vrrp.51 base")]
    [InlineData("use_vmac vm0 02:00:01:02:03", "192.0.2.10/24", "vm0@eth0 020001020333 4 | vm0")]
    [InlineData("use_vmac\nunicast_peer {\n192.0.2.2\n}", "192.0.2.10/24", "vrrp.51@eth0 00005e000133 4 | vrrp.51 base")]
    [InlineData("strict_mode\nuse_vmac 02:00:01:02:03:04\nvmac_xmit_base", "192.0.2.10/24", "vrrp.51@eth0 00005e000133 4 | vrrp.51")]
    [InlineData("use_vmac\nvirtual_ipaddress_excluded {\n2001:db8::1\n}", "192.0.2.10/24", "vrrp.51@eth0 00005e000133 46 | vrrp.51 ")]
    [InlineData("use_vmac_addr\nvirtual_ipaddress_excluded {\n2001:db8::1\n192.0.2.11 dev eth1\n}", "192.0.2.10/24", "vrrp.51@eth0 00005e000233 6 local, vrrp1.51@eth1 00005e000133 4 |  vrrp.51 vrrp1.51")]
    [InlineData("", "192.0.2.10/24 use_vmac", "vrrp.51@eth0 00005e000133 4 | vrrp.51")]
    [InlineData("use_vmac", "192.0.2.10/24 use_vmac\n192.0.2.11 dev eth1 use_vmac", "vrrp.51@eth0 00005e000133 4, vrrp1.51@eth1 00005e000133 4 | vrrp.51 vrrp1.51")]
    [InlineData("use_ipvlan iv0 192.0.2.9/24 private", "192.0.2.10/24", "iv0@eth0   192.0.2.9/24 Private | ")]
    [InlineData("use_ipvlan", "fe80::10", "vrrp.51@eth0  6 | ")]
    public void EachFormOfOneInstance(string lines, string addresses, string expected)
    {
        NodeConfig node = Built.Text($"vrrp_instance A {{\ninterface eth0\nvirtual_router_id 51\n{lines}\nvirtual_ipaddress {{\n{addresses}\n}}\n}}");
        VrrpInstanceConfig instance = node.Instances[0];
        string devices = string.Join(' ', instance.VirtualAddresses.Concat(instance.ExcludedAddresses).Select(address => address.Device));
        Assert.Equal(expected, $"{string.Join(", ", node.OwnLinks.Select(Text))} | {devices}{(instance.TransmitBase ? " base" : "")}");
    }

    [Fact]
    public void NamesAreThoseThatKeepalivedMakesUp()
    {
        string Instance(string name, int id, string lines, string address) =>
            $"vrrp_instance {name} {{\ninterface eth0\nvirtual_router_id {id}\n{lines}\nvirtual_ipaddress {{\n{address}\n}}\n}}\n";
        NodeConfig node = Built.Text("global_defs {\nvmac_prefix averylongprefix\nvmac_addr_prefix x\n}\n"
            + Instance("A", 151, "use_vmac", "192.0.2.1/24") + Instance("B", 151, "use_vmac", "fe80::1") + Instance("C", 7, "use_vmac x.8", "192.0.2.2/24")
            + Instance("D", 8, "use_vmac_addr", "192.0.2.3/24 dev eth1") + Instance("E", 9, "use_vmac x.8", "192.0.2.4/24"));
        Assert.Equal(["averylongpr.151", "averylongp6.151", "x.8", "x1.8", "averylongpref.9"], node.OwnLinks.Select(link => link.Name));
        Assert.Equal(["averylongpr.151", "averylongp6.151", "x.8", null, "averylongpref.9"], node.Instances.Select(instance => instance.OwnInterface));
    }

    private static string Text(OwnLinkConfig link)
    {
        string families = $"{(link.HasV4 ? "4" : "")}{(link.HasV6 ? "6" : "")}{(link.HasLinkLocal ? " local" : "")}";
        string address = link.Address is { } own ? $" {own}/{link.PrefixLength}" : "";
        return $"{link.Name}@{link.Parent} {System.Convert.ToHexStringLower(link.Mac)} {families}{address}{(link.IpvlanFlag == IpvlanFlag.Bridge ? "" : $" {link.IpvlanFlag}")}";
    }
}

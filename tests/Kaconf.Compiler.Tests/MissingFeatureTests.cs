using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>An instance that would run as something else than its file says is not started; what changes less is named.</summary>
public class MissingFeatureTests
{
    private const string V4 = "virtual_ipaddress {\n 192.0.2.10/24\n }\n";

    [Theory]
    [InlineData("version 3\n" + V4, Features.VrrpVersion3)]
    [InlineData("virtual_ipaddress {\n 2001:db8::10\n }\n", Features.VrrpVersion3)]
    [InlineData("authentication {\n auth_type AH\n auth_pass x\n }\n" + V4, Features.AuthenticationHeader)]
    [InlineData("auth_hmac {\n key 1 0123456789abcdef0123456789abcdef\n active_key 1\n }\n" + V4, Features.AuthHmac)]
    [InlineData("use_vmac\n" + V4, Features.Vmac)]
    [InlineData("use_vmac_addr\n" + V4, Features.Vmac)]
    [InlineData("use_ipvlan 192.0.2.5\n" + V4, Features.Vmac)]
    [InlineData("virtual_ipaddress {\n 192.0.2.10/24 use_vmac\n }\n", Features.Vmac)]
    [InlineData("virtual_ipaddress {\n 192.0.2.10 peer 192.0.2.11\n }\n", Features.PeerAddresses)]
    [InlineData(V4 + "virtual_ipaddress_excluded {\n 192.0.2.11/24\n }\n", Features.ExcludedAddresses)]
    [InlineData("mcast_dst_ip 224.0.0.20\n" + V4, Features.MulticastGroups)]
    [InlineData("down_timer_adverts 5\n" + V4, Features.DownTimer)]
    [InlineData("unicast_ttl 64\n unicast_peer {\n 192.0.2.2\n }\n" + V4, Features.UnicastTtl)]
    public void IsNotStarted(string lines, string feature)
    {
        NodeModel node = Node($"vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {lines}}}\n");
        Assert.Equal([feature], node.Instances[0].Missing);
        Assert.DoesNotContain(feature, node.NotActedOn);
    }

    [Theory]
    [InlineData("smtp_alert\n", Features.Mail)]
    [InlineData("no_accept\n", Features.Firewall)]
    [InlineData("promote_secondaries\n", Features.VrrpOptions)]
    [InlineData("notify_master_rx_lower_pri \"/bin/true\"\n", Features.Notifications)]
    public void IsStartedAndGoesWithout(string lines, string feature)
    {
        NodeModel node = Node($"vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {lines}{V4}}}\n");
        Assert.True(node.Instances[0].IsStarted);
        Assert.Equal([feature], node.NotActedOn);
    }

    [Theory]
    [InlineData("mcast_dst_ip 224.0.0.18\n")]
    [InlineData("mcast_dst_ip 224.0.0.20\n unicast_peer {\n 192.0.2.2\n }\n")]
    [InlineData("down_timer_adverts 3\n")]
    [InlineData("strict_mode\n down_timer_adverts 5\n")]
    [InlineData("strict_mode\n authentication {\n auth_type AH\n auth_pass x\n }\n")]
    [InlineData("unicast_ttl 255\n unicast_peer {\n 192.0.2.2\n }\n")]
    public void WhatChangesNothingKeepsNothingFromStarting(string lines) =>
        Assert.Empty(Node($"vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {lines}{V4}}}\n").Instances[0].Missing);

    [Theory]
    [InlineData("global_defs {\n vrrp_mcast_group4 224.0.0.20\n}\n", Features.MulticastGroups)]
    [InlineData("global_defs {\n vrrp_version 3\n}\n", Features.VrrpVersion3)]
    [InlineData("global_defs {\n vrrp_down_timer_adverts 5\n}\n", Features.DownTimer)]
    [InlineData("net_namespace blue\n", Features.Namespaces)]
    public void GlobalsCount(string globals, string feature) =>
        Assert.Equal([feature], Node($"{globals}vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {V4}}}\n").Instances[0].Missing);

    [Fact]
    public void MembersOfASyncGroupAreNotStartedAlone()
    {
        NodeModel node = Node(
            "vrrp_sync_group G {\n group {\n A\n B\n }\n}\n" + string.Concat("ABC".Select((name, i) =>
            $"vrrp_instance {name} {{\n interface eth{i}\n virtual_router_id 5{i}\n {V4}}}\n")));
        Assert.Equal(["A", "B"], node.Instances.Where(instance => instance.SyncGroup == "G").Select(instance => instance.Name));
        Assert.Equal(["C"], node.Instances.Where(instance => instance.IsStarted).Select(instance => instance.Name));
    }

    private static NodeModel Node(string text)
    {
        CompilationResult result = CompileCase.Text(text);
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity == Severity.Error);
        return result.Site.Nodes[0];
    }
}

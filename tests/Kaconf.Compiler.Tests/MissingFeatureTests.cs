using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>An instance that would run as something else than its file says is not started; what changes less is named.</summary>
public class MissingFeatureTests
{
    private const string NoInterface = "unicast_src_ip 192.0.2.1\n unicast_peer {\n 192.0.2.2\n }\n";
    private const string V4 = "virtual_ipaddress {\n 192.0.2.10/24\n }\n";

    [Fact]
    public void IsNotStarted()
    {
        NodeModel node = Node("vrrp_instance VI_1 {\n virtual_router_id 51\n " + NoInterface + V4.Replace("/24", "/24 dev eth0") + "}\n");
        Assert.Equal([Features.WithoutInterface], node.Instances[0].Missing);
        Assert.DoesNotContain(Features.WithoutInterface, node.NotActedOn);
    }

    [Theory]
    [InlineData("smtp_alert\n", Features.Mail)]
    [InlineData("notify_deleted\n", Features.Reload)]
    public void IsStartedAndGoesWithout(string lines, string feature)
    {
        NodeModel node = Node($"vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {lines}{V4}}}\n");
        Assert.True(node.Instances[0].IsStarted);
        Assert.Equal([feature], node.NotActedOn);
    }

    [Theory]
    [InlineData("version 3\n" + V4)]
    [InlineData("virtual_ipaddress {\n fe80::10\n }\n")]
    [InlineData("authentication {\n auth_type AH\n auth_pass x\n }\n" + V4)]
    [InlineData("auth_hmac {\n key 1 0123456789abcdef0123456789abcdef\n active_key 1\n }\n" + V4)]
    [InlineData("virtual_ipaddress_excluded {\n 192.0.2.11/24\n }\n" + V4)]
    [InlineData("virtual_ipaddress {\n 192.0.2.10 peer 192.0.2.11 no_track\n }\n")]
    [InlineData("no_accept\n" + V4)]
    [InlineData("mcast_dst_ip 224.0.0.20\n down_timer_adverts 5\n garp_extra_if all 5\n" + V4)]
    [InlineData("unicast_ttl 64\n check_unicast_src\n unicast_peer {\n 192.0.2.2 min_ttl 3\n }\n" + V4)]
    [InlineData("use_vmac\n" + V4)]
    [InlineData("use_vmac_addr\n" + V4)]
    [InlineData("use_ipvlan 192.0.2.5\n" + V4)]
    [InlineData("virtual_ipaddress {\n 192.0.2.10/24 use_vmac\n }\n")]
    public void WhatIsSpokenIsStarted(string lines)
    {
        NodeModel node = Node($"vrrp_instance VI_1 {{\n interface eth0\n virtual_router_id 51\n {lines}}}\n");
        Assert.True(node.Instances[0].IsStarted);
        Assert.Empty(node.NotActedOn);
    }

    [Fact]
    public void ASyncGroupIsStartedAsAWholeOrNotAtAll()
    {
        NodeModel node = Node(
            "vrrp_sync_group G {\n group {\n A\n B\n }\n}\nvrrp_sync_group H {\n group {\n C\n D\n }\n}\n" + string.Concat("ABCD".Select((name, i) =>
            $"vrrp_instance {name} {{\n virtual_router_id 5{i}\n {(name == 'B' ? NoInterface : $"interface eth{i}\n ")}{V4.Replace("2.10/24", $"{i}.10/24 dev eth{i}")}}}\n")));
        Assert.Equal(["C", "D"], node.Instances.Where(instance => instance.IsStarted).Select(instance => instance.Name));
        Assert.Equal([$"{Features.WithoutInterface} (needed by B of sync group G)"], node.Instances[0].Missing);
        Assert.Equal([Features.WithoutInterface], node.Instances[1].Missing);
        Assert.Empty(node.NotActedOn);
    }

    private static NodeModel Node(string text)
    {
        CompilationResult result = CompileCase.Text(text);
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity == Severity.Error);
        return result.Site.Nodes[0];
    }
}

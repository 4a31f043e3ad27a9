using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Fixing;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>What each fix makes of a text, and the near misses that have none.</summary>
public class FixTests
{
    private const string Rest = "interface eth0\nvirtual_router_id 51\nvirtual_ipaddress {\n192.0.2.1\n}\n}\n";

    [Theory]
    [InlineData("KAC1202", "priority 100 percent\t# why\r\n", "priority 100\t# why\r\n")]
    [InlineData("KAC1205", "priority 100 # old\npriority 101\n", "priority 101\n")]
    [InlineData("KAC1205", "priority 100\nnotify_stop \"/bin/x\"\npriority 101\n", "notify_stop \"/bin/x\"\npriority 101\n")]
    [InlineData("KAC1212", "mcast_src_ip 192.0.2.7/24\n", "mcast_src_ip 192.0.2.7\n")]
    [InlineData("KAC1011", "priority 100# why\n", "priority 100 # why\n")]
    [InlineData("KAC1028", "priority 100;\n", "priority 100\n")]
    [InlineData("KAC1029", "priority １００\n", "priority 100\n")]
    [InlineData("KAC1029", "priority\t100\u00A0\n", "priority\t100\n")]
    [InlineData("KAC1208", "notify_stop /bin/x -v  1 # why\n", "notify_stop \"/bin/x -v  1\" # why\n")]
    [InlineData("KAC1208", "notify_stop “/bin/x -v”\n", "notify_stop \"/bin/x -v\"\n")]
    [InlineData("KAC1061", "# kaconf: ignore KAC1212 why not\npriority 100\n", "priority 100\n")]
    [InlineData("KAC1061", "priority 100 # kaconf: ignore KAC1212 why not\n", "priority 100\n")]
    [InlineData("KAC1061", "priority 100 # kaconf: ignore KAC1212,KAC1213 why not\n", "priority 100\n")]
    // Other ways out, or other lines that have a say.
    [InlineData("KAC1205", "$P=100\npriority $P\npriority 101\n", null)]
    [InlineData("KAC1205", "priority 100\n@lb1 priority 101\n", null)]
    [InlineData("KAC1205", "# kaconf: ignore KAC1202 it is so\npriority 100\npriority 101\n", null)]
    [InlineData("KAC1011", "interface eth0#1\n", null)]
    [InlineData("KAC1029", "priority “100”\n", null)]
    [InlineData("KAC1061", "# kaconf: ignore KAC3004 why not\npriority 100\n", null)]
    [InlineData("KAC1208", "notify_stop /bin/x root MASTER\n", null)]
    [InlineData("KAC1208", "notify_stop /bin/x 'a' -v\n", null)]
    [InlineData("KAC1028", "$X=a b;\npriority 100\n", null)]
    public void OneFix(string code, string text, string? mended)
    {
        SourceSet sources = Site("vrrp_instance A {\n" + text + Rest);
        FixedSite site = new SiteFixer(new CompilerOptions { Profile = Profile.Strict }, fault => fault.Code == code).Run(sources);
        Assert.Equal(mended is null, site.Fixed.Count == 0);
        Assert.Equal("vrrp_instance A {\n" + (mended ?? text) + Rest, site.Sources.Nodes[0].Text.Content);
    }

    [Fact]
    public void ADeprecatedWordIsReplacedWhereTheNewOneMeansTheSame()
    {
        const string Old = "virtual_server 192.0.2.1 80 {\n\tlb_algo rr # lb_algo\n\tlb_kind NAT\n}\n";
        FixedSite site = new SiteFixer(CompilerOptions.Default, fault => fault.Code == "KAC1218").Run(Site(Old));
        Assert.Equal("virtual_server 192.0.2.1 80 {\n\tlvs_sched rr # lb_algo\n\tlvs_method NAT\n}\n", site.Sources.Nodes[0].Text.Content);
        Assert.Equal(["write 'lvs_sched'", "write 'lvs_method'"], site.Fixed.Select(fault => fault.Fix!.Title));
    }

    [Fact]
    public void AByteOrderMarkGoes()
    {
        SourceText text = SourceText.FromBytes("lb1.conf", [0xEF, 0xBB, 0xBF, (byte)'#']);
        FixedSite site = new SiteFixer(CompilerOptions.Default, _ => true).Run(new SourceSet(new[] { new NodeSource("lb1", text) }.ToEquatableArray()));
        Assert.Equal("#"u8, site.Sources.Nodes[0].Text.ToBytes());
    }

    [Theory]
    [InlineData(150, "BACKUP")]
    [InlineData(100, "MASTER")]
    [InlineData(90, "MASTER")]
    public void TheNodeThatLeadsNeedsNoStateMaster(int priority, string state)
    {
        string node(string initial, int given) => $"vrrp_instance A {{\nstate {initial}\npreempt_delay 60\npriority {given}\n{Rest}";
        SourceSet sources = new(new[] { new NodeSource("lb1", new SourceText("lb1.conf", node("MASTER", priority))), new NodeSource("lb2", new SourceText("lb2.conf", node("BACKUP", 100))) }.ToEquatableArray());
        FixedSite site = new SiteFixer(CompilerOptions.Default, fault => fault.Code == "KAC2004").Run(sources);
        Assert.Equal(node(state, priority), site.Sources.Nodes[0].Text.Content);
    }

    private static SourceSet Site(string text) => new(new[] { new NodeSource("lb1", new SourceText("lb1.conf", text)) }.ToEquatableArray());
}

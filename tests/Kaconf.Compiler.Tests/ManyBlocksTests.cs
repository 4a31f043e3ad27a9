using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Sites that are large in one direction: what grows with the square of it would take minutes.</summary>
public class ManyBlocksTests
{
    private const int Many = 50_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void OneVirtualRouterIdOnManyLinks() =>
        Assert.Empty(Timed(Repeat(i => $"vrrp_instance v{i} {{\n interface e{i}\n virtual_router_id 7\n virtual_ipaddress {{\n 10.0.0.1\n }}\n}}\n")).Diagnostics);

    [Fact]
    public void OneVirtualRouterIdBetweenManyAddresses() => Assert.Empty(Timed(Repeat(i =>
        $"vrrp_instance v{i} {{\n interface e\n virtual_router_id 7\n unicast_src_ip 10.{i >> 16}.{(i >> 8) & 255}.{i & 255}\n " +
        $"unicast_peer {{\n 10.9.0.1\n }}\n virtual_ipaddress {{\n 10.1{i >> 16}.{(i >> 8) & 255}.{i & 255}\n }}\n}}\n")).Diagnostics);

    [Fact]
    public void ManyGlobalsBeforeManyInstances() => Assert.False(Timed(
        "global_defs {\n" + Repeat(_ => " vrrp_garp_master_delay 5\n") + "}\n" +
        Repeat(i => $"vrrp_instance v{i} {{\n interface e{i}\n virtual_router_id 7\n}}\n")).HasErrors);

    [Fact]
    public void ManyUndefinedScripts() => Assert.True(Timed(
        "vrrp_script aaaaaaaaaaaaaaaaaaaaaaaaaaaaa {\n script /bin/true\n}\n" +
        Repeat(i => $"vrrp_instance v{i} {{\n track_script {{\n aaaaaaaaaaaaaaaaaaaaaa{i}\n }}\n}}\n")).HasErrors);

    [Fact]
    public void ManyNamesThatAreOneIdentifier()
    {
        InstanceModel[] instances = [.. Enumerable.Range(0, Many).Select(i => new InstanceModel(new string('x', 60) + i))];
        NodeModel node = new("lb1", new GlobalModel(), default, instances.ToEquatableArray());
        Stopwatch watch = Stopwatch.StartNew();
        Assert.NotEmpty(Emit.SiteEmitter.Emit(new SiteModel("site", new[] { node }.ToEquatableArray())));
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
    }

    [Fact]
    public void ManyNodes()
    {
        const string conf = "vrrp_instance v {\n interface e\n virtual_router_id 7\n virtual_ipaddress {\n 10.0.0.1\n }\n}\n@nobody x\n";
        SourceText text = new("site.conf", conf);
        SourceSet sources = new(Enumerable.Range(0, 20_000).Select(i => new NodeSource($"n{i}", text)).ToEquatableArray());
        Stopwatch watch = Stopwatch.StartNew();
        Assert.False(KaconfCompiler.Compile("site", sources, null, TestContext.Current.CancellationToken).HasErrors);
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData(255, false)]
    [InlineData(256, true)]
    public void AnAdvertHasRoomFor255Addresses(int addresses, bool tooMany)
    {
        string list = string.Concat(Enumerable.Range(0, addresses).Select(i => $"  10.0.{i >> 8}.{i & 255}\n"));
        CompilationResult result = CompileCase.Text($"vrrp_instance v {{\n interface e\n virtual_router_id 7\n virtual_ipaddress {{\n{list} }}\n}}\n");
        Assert.Equal(tooMany, result.HasErrors);
        if (!tooMany) return;
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("KAC2012", 260), (only.Code, only.Place.Start.Line));
    }

    private static string Repeat(Func<int, string> block)
    {
        StringBuilder text = new();
        for (int i = 0; i < Many; i++) text.Append(block(i));
        return text.ToString();
    }

    private static CompilationResult Timed(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CompilationResult result = CompileCase.Text(text);
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
        return result;
    }
}

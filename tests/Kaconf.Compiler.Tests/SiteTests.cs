using System.Linq;
using System.Text;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Several nodes, one file; bytes and what becomes of them.</summary>
public class SiteTests
{
    private const string Shared =
        "vrrp_instance VI_1 {\n  @lb1 priority 150\n\t@^lb1 priority 100\ninterface eth0\nvirtual_router_id 51\nvirtual_ipaddress {\n192.0.2.10/24\n}\nxyzzy\n}\n";

    [Fact]
    public void OneFileIsReadOnceForEachNode()
    {
        CompilationResult result = Compile(Shared, "lb1", "lb2", "lb3");
        Assert.Equal([150, 100, 100], result.Site.Nodes.Select(node => (int)node.Instances[0].Priority));
    }

    [Fact]
    public void AFaultOfASharedFileStandsOnce() => Assert.Single(Compile(Shared, "lb1", "lb2").Diagnostics, item => item.Code == "KAC1001");

    [Fact]
    public void DiagnosticsComeInTheOrderOfTheText()
    {
        CompilationResult result = Compile("zzz\n" + Shared + "yyy\n", "lb1", "lb2");
        int[] lines = [.. result.Diagnostics.Where(item => item.Code == "KAC1001").Select(item => item.Place.Start.Line)];
        Assert.Equal([1, 10, 12], lines);
    }

    [Fact]
    public void BytesThatAreNoUtf8KeepTheirNumbers()
    {
        SourceText text = SourceText.FromBytes("a.conf", [(byte)'#', 0xE9]);
        Assert.Equal(("#\u00E9", true), (text.Content, text.IsLatin1));
    }

    [Fact]
    public void AByteOrderMarkIsNoText()
    {
        SourceText text = SourceText.FromBytes("a.conf", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("global_defs {\n}\n")]);
        Assert.Equal("global_defs {\n}\n", text.Content);
        Assert.Empty(CompileCase.Text("\uFEFF" + text.Content).Diagnostics);
    }

    private static CompilationResult Compile(string text, params string[] names)
    {
        SourceText source = new("keepalived.conf", text);
        return KaconfCompiler.Compile("site", new SourceSet(names.Select(name => new NodeSource(name, source)).ToEquatableArray()));
    }
}

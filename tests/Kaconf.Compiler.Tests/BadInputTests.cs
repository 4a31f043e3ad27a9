using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Whatever the file holds: diagnostics or success, in bounded time and number.</summary>
public class BadInputTests
{
    private const int TenMegabytes = 10_000_000;
    private const int OneMegabyte = 1_000_000;

    // Generous: the build machines are slow and busy. What must fail is anything quadratic.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void AnEmptyFileIsAnEmptyNode()
    {
        CompilationResult result = CompileCase.Text("");
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Site.Nodes[0].Instances);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void BinaryNoiseGivesABoundedNumberOfDiagnostics(int seed)
    {
        byte[] noise = new byte[200_000];
        new Random(seed).NextBytes(noise);
        CompilationResult result = Compile(SourceText.FromBytes("noise.conf", noise));
        Assert.InRange(result.Diagnostics.Count, 1, DiagnosticBag.ShownPerFile + 1);
        Assert.True(result.HasErrors);
        Assert.Contains(result.Diagnostics, item => item.Code == "KAC1019");
    }

    [Fact]
    public void TenMegabytesOfInstancesTakeSeconds()
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < TenMegabytes; i++)
        {
            text.Append($"vrrp_instance VI_{i} {{ # number {i}\n    interface eth{i}\n    virtual_router_id {(i % 255) + 1}\n    priority 100\n");
            text.Append($"    virtual_ipaddress {{\n        10.{i >> 16 & 255}.{i >> 8 & 255}.{i & 255}/32\n    }}\n}}\n");
        }
        CompilationResult result = Timed(text.ToString());
        Assert.False(result.HasErrors, CompileCase.Print(result));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("a { ")]
    [InlineData("a {\n")]
    [InlineData("\"x\n")]
    [InlineData("unknown_word 1\n")]
    [InlineData("vrrp_instance V {\n")]
    [InlineData("vrrp_script S\n")]
    [InlineData("a#b\n")]
    public void ManyOfOneThingTakeSeconds(string piece)
    {
        CompilationResult result = Timed(string.Concat(Enumerable.Repeat(piece, OneMegabyte / piece.Length)));
        Assert.InRange(result.Diagnostics.Count, 1, DiagnosticBag.ShownPerFile + 1);
    }

    [Fact]
    public void WarningsPushNoErrorOut()
    {
        string text = string.Concat("global_defs {\n", string.Concat(Enumerable.Range(0, 5000).Select(i => $" router_id x{i}#c\n")), " bogus 1\n}\n");
        CompilationResult result = CompileCase.Text(text);
        Assert.True(result.HasErrors);
        Assert.Equal(DiagnosticBag.ShownPerFile + 1, result.Diagnostics.Count);
        Assert.Contains(result.Diagnostics, item => item.Code == "KAC1001");
        Assert.Contains(result.Diagnostics, item => item.Message.StartsWith("9900 more faults", StringComparison.Ordinal));
    }

    [Fact]
    public void TenMegabytesOfNoiseTakeSeconds()
    {
        byte[] noise = new byte[TenMegabytes];
        new Random(4711).NextBytes(noise);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.True(Compile(SourceText.FromBytes("noise.conf", noise)).HasErrors);
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
    }

    [Fact]
    public void TenMegabytesInOneLineAreReportedOnce()
    {
        CompilationResult result = Timed(new string('x', TenMegabytes));
        Assert.Equal("KAC1008", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void CancellationStopsTheWork() => Assert.ThrowsAny<OperationCanceledException>(() => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("a", new SourceText("a.conf", "")) }.ToEquatableArray()), null, new CancellationToken(true)));

    private static CompilationResult Timed(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CompilationResult result = CompileCase.Text(text);
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
        return result;
    }

    private static CompilationResult Compile(SourceText text) =>
        KaconfCompiler.Compile("site", new SourceSet(new[] { new NodeSource("lb1", text) }.ToEquatableArray()));
}

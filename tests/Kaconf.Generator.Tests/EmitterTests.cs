using System;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Model;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>The generated code: it compiles against the runtime as it is, whatever the names are.</summary>
public class EmitterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("\"quotes\" and \\back\\slashes")]
    [InlineData("two\nlines\r\n\u2028\u0085\0")]
    [InlineData("ünïcødé 日本 \ud83d\ude00 \ud83d lone")]
    [InlineData("{0} {{ }} $\"{x}\" */ // #if")]
    [InlineData("class")]
    public void AnyTextCompilesWithoutWarnings(string text) =>
        AssertCompiles(Models.Site(Models.Full(text, text), Models.Full("lb2", text)));

    [Fact]
    public void ASiteWithNothingButANodeCompiles() => AssertCompiles(Models.Site(Models.Node("lb1")));

    [Fact]
    public void NamesThatDifferOnlyInCaseOrPunctuationStayApart()
    {
        string[] names = ["lb1", "LB1", "lb-1", "lb_1", "lb.1", "LB_1", "", "int", "1", new string('x', 300)];
        InstanceModel[] instances = [.. names.Select(Models.Instance)];
        SiteModel site = Models.Site([.. names.Select(name => Models.Node(name, instances))]);

        AssertCompiles(site);
        string[] hints = SiteEmitter.Emit(site).Select(file => file.HintName).ToArray();
        Assert.Equal(hints.Length, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void AFileHoldsAtMost64Blocks()
    {
        SiteModel site = Models.Site(Models.Node("lb1", [.. Enumerable.Range(0, 200).Select(i => Models.Instance("VI_" + i))]));
        GeneratedFile[] files = [.. SiteEmitter.Emit(site).Where(file => file.HintName.StartsWith("Node_", StringComparison.Ordinal))];

        Assert.Equal(["Node_lb1.g.cs", "Node_lb1.2.g.cs", "Node_lb1.3.g.cs", "Node_lb1.4.g.cs"], files.Select(file => file.HintName));
        Assert.All(files, file => Assert.InRange(file.Text.Split("private static VrrpInstanceConfig").Length - 1, 1, 64));
        AssertCompiles(site);
    }

    [Fact]
    public void MainNamesOnlyTheFeaturesThatAreUsed()
    {
        InstanceModel plain = Models.Instance("VI_1");
        InstanceModel tracking = plain with { TrackedScripts = new[] { new TrackModel("chk", 0, false) }.ToEquatableArray() };
        InstanceModel notifying = plain with { Notify = new(null, null, null, Models.Command("/bin/true"), null) };

        Assert.Equal(["VrrpFeature"], Features(plain));
        Assert.Equal(["VrrpFeature", "TrackScriptFeature"], Features(tracking));
        Assert.Equal(["VrrpFeature", "NotifyFeature"], Features(notifying));
    }

    [Fact]
    public void ScriptsThatNobodyTracksAreLeftOut() =>
        Assert.DoesNotContain("/bin/false", AllText(Models.Site(Models.Full("lb1", "x"))), StringComparison.Ordinal);

    [Fact]
    public void DefaultsAreLeftOut()
    {
        string text = AllText(Models.Site(Models.Node("lb1", Models.Instance("VI_1"))));
        Assert.All(["Priority", "Garp", "Preempt", "Notify", "Script", "Peers"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void APasswordIsWhatTravels()
    {
        InstanceModel instance = Models.Instance("VI_1") with { Authentication = new("PASS", "longer-than-eight") };
        Assert.Contains("Password = \"longer-t\"", AllText(Models.Site(Models.Node("lb1", instance))), StringComparison.Ordinal);
        Assert.DoesNotContain("Password", AllText(Models.Site(Models.Node("lb1", instance with { Strict = true }))), StringComparison.Ordinal);
    }

    [Fact]
    public void EqualModelsGiveEqualBytesWithUnixLineEnds()
    {
        Assert.Equal(SiteEmitter.Emit(Models.Site(Models.Full("lb1", "x"))), SiteEmitter.Emit(Models.Site(Models.Full("lb1", "x"))));
        Assert.DoesNotContain('\r', AllText(Models.Site(Models.Full("lb1", "x"))));
    }

    private static string[] Features(InstanceModel instance) =>
        [.. SiteEmitter.Emit(Models.Site(Models.Node("lb1", instance)))[0].Text.Split(".Use(new ").Skip(1).Select(part => part.Split('(')[0])];

    private static string AllText(SiteModel site) => string.Concat(SiteEmitter.Emit(site).Select(file => file.Text));

    private static void AssertCompiles(SiteModel site) =>
        Assert.Empty(SiteProject.Compile(SiteEmitter.Emit(site).Select(file => (file.HintName, file.Text))));
}

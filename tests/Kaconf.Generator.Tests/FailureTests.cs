using System;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>A build that cannot give a site says so as an error, and only that.</summary>
public class FailureTests
{
    [Fact]
    public void AnExceptionInTheCompilerIsAnErrorWithTheFile()
    {
        KaconfGenerator generator = new((_, _, _, _) => throw new InvalidOperationException("boom"));
        GeneratorRunResult result = new SiteProject(generator, new ConfText("/site/nodes/lb1.conf", "", "lb1")).Run();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("KAC9000", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("InvalidOperationException: boom", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/site/nodes/lb1.conf", diagnostic.Location.GetLineSpan().Path);
        AssertNothingIsEmitted(result);
    }

    [Fact]
    public void NoNodeIsAnError()
    {
        GeneratorRunResult result = SiteProject.Of(new ConfText("/site/other.txt", "", null)).Run();
        Assert.Equal("KAC9001", Assert.Single(result.Diagnostics).Id);
        AssertNothingIsEmitted(result);
    }

    [Fact]
    public void TwoFilesOfOneNodeAreAnError()
    {
        GeneratorRunResult result = SiteProject.Of(new ConfText("/a/lb1.conf", "", "lb1"), new ConfText("/b/lb1.conf", "", "lb1")).Run();
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("KAC9002", diagnostic.Id);
        Assert.Contains("/a/lb1.conf and /b/lb1.conf", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void ANodeThatIsNamedTwiceForOneFileIsOneNode() =>
        Assert.Empty(SiteProject.Of(new ConfText("/a/keepalived.conf", "", "lb1,lb1")).Run().Diagnostics);

    [Fact]
    public void NothingSilencesAnErrorThatLeavesNoSite()
    {
        ConfText broken = new("/site/nodes/lb1.conf", "vrrp_instance VI_1 {\n    interfase eth0\n}\n", "lb1");
        ConfText choice = new("/site/.editorconfig", "[*.conf]\ndotnet_diagnostic.KAC1001.severity = none\n", null) { ChoosesSeverities = true };
        GeneratorRunResult result = SiteProject.Of(broken, choice).Run("KAC1001");
        Diagnostic unknown = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "KAC1001");
        Assert.Equal(DiagnosticSeverity.Error, unknown.Severity);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, unknown.Descriptor.CustomTags);
        AssertNothingIsEmitted(result);
    }

    // Not even an entry point: nothing half-right can be shipped.
    private static void AssertNothingIsEmitted(GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        Assert.Empty(result.GeneratedSources);
    }
}

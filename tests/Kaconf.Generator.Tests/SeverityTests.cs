using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>The severities that a project chooses count for Kaconf's codes as for the compiler's own.</summary>
public class SeverityTests
{
    private static readonly ConfText Lb1 = new("/site/nodes/lb1.conf", Confs.Node("BACKUP", 101), "lb1");
    private static readonly ConfText Lb2 = new("/site/nodes/lb2.conf", Confs.Node("BACKUP", 101), "lb2");

    // Equal priorities: KAC3007, a warning at lb2.conf.
    [Theory]
    [InlineData("[*.conf]\ndotnet_diagnostic.KAC3007.severity = error", "KAC3007 Error")]
    [InlineData("[*.conf]\ndotnet_diagnostic.kac3007.severity = suggestion", "KAC3007 Info")]
    [InlineData("[nodes/lb2.conf]\ndotnet_diagnostic.KAC3007.severity = none", "")]
    [InlineData("[nodes/lb1.conf]\ndotnet_diagnostic.KAC3007.severity = none", "KAC3007 Warning")]
    [InlineData("[*.cs]\ndotnet_diagnostic.KAC3007.severity = none", "KAC3007 Warning")]
    [InlineData("is_global = true\ndotnet_diagnostic.KAC3007.severity = none", "")]
    [InlineData("is_global = true\ndotnet_diagnostic.KAC3007.severity = default", "KAC3007 Warning")]
    [InlineData("no editorconfig [at all", "KAC3007 Warning")]
    public void AFileChooses(string text, string expected)
    {
        GeneratorRunResult result = SiteProject.Of(Lb1, Lb2, Choice(text)).Run();
        Assert.Equal(expected, Print(result));
        Assert.Equal(!expected.EndsWith("Error", StringComparison.Ordinal), result.GeneratedSources.Any());
    }

    [Fact]
    public void TheFileOfThePackageTellsTheFailoverTable()
    {
        ConfText wish = new("/package/build/failover.globalconfig", File.ReadAllText(Path.Combine(Repo.Root, "src/Kaconf.Package/build/failover.globalconfig")), null) { ChoosesSeverities = true };
        Diagnostic[] rows = [.. SiteProject.Of(Lb1, new ConfText(Lb2.Path, Confs.Node("BACKUP", 100), "lb2"), wish).Run().Diagnostics];
        Assert.All(rows, row => Assert.Equal(("KAC3059", DiagnosticSeverity.Warning), (row.Id, row.Severity)));
        Assert.Contains(rows, row => row.GetMessage(null).EndsWith("when lb1 fails, lb2 is MASTER, and after its end lb1", StringComparison.Ordinal));
    }

    [Fact]
    public void NoWarnLeavesASite()
    {
        ConfText other = new(Lb2.Path, Confs.Node("BACKUP", 100).Replace("100.100/24", "100.101/24", StringComparison.Ordinal), "lb2");
        Assert.Empty(SiteProject.Of(Lb1, other).Run().GeneratedSources);
        GeneratorRunResult result = SiteProject.Of(Lb1, other).Run("KAC3002");
        Assert.Equal("", Print(result));
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void AnotherChoiceReEmitsNothing()
    {
        ConfText choice = Choice("[*.conf]\ndotnet_diagnostic.KAC3007.severity = none");
        SiteProject project = SiteProject.Of(Lb1, Lb2, choice);
        project.Run();
        project.Edit(choice, Choice("[*.conf]\ndotnet_diagnostic.KAC3007.severity = suggestion"));
        GeneratorRunResult result = project.Run();
        Assert.Equal("KAC3007 Info", Print(result));
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(Assert.Single(result.TrackedSteps[StepNames.Emit]).Outputs).Reason);
    }

    private static ConfText Choice(string text) => new("/site/.editorconfig", text, null) { ChoosesSeverities = true };

    private static string Print(GeneratorRunResult result)
    {
        IEnumerable<string> lines = result.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}");
        return string.Join("; ", lines);
    }
}

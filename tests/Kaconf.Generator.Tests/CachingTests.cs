using System.Collections.Generic;
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What an edit makes run again: caching is a feature, so it is tested by step.</summary>
public class CachingTests
{
    private static readonly ConfText Lb1 = new("/site/nodes/lb1.conf", Confs.Node("MASTER", 101), "lb1");
    private static readonly ConfText Lb2 = new("/site/nodes/lb2.conf", Confs.Node("BACKUP", 100), "lb2");

    [Fact]
    public void ACommentMovesLinesAndReEmitsNothing()
    {
        GeneratorRunResult result = AfterEdit("# a comment\n\n" + Confs.Node("BACKUP", 100));

        Assert.Equal(IncrementalStepRunReason.Modified, Reason(result, StepNames.Sources));
        Assert.Contains(Reason(result, StepNames.Model), new[] { IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached });
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(result, StepNames.Emit));
        AssertSourceOutputs(result, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void ANewPriorityReEmitsTheNodesFileAndNoOther()
    {
        GeneratorRunResult result = AfterEdit(Confs.Node("BACKUP", 99));

        Assert.Equal(IncrementalStepRunReason.Modified, Reason(result, StepNames.Model));
        Assert.Equal(IncrementalStepRunReason.Modified, Reason(result, StepNames.Emit));
        Assert.Contains("Priority = 99", Source(result, "Node_lb2.g.cs"), StringComparison.Ordinal);
        AssertSourceOutputs(result, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void AFileThatIsNoNodeRunsNothingAgain()
    {
        SiteProject project = SiteProject.Of(Lb1, Lb2);
        project.Run();
        project.Add(new ConfText("/site/other.txt", "hello", null));
        GeneratorRunResult result = project.Run();

        Assert.Equal(IncrementalStepRunReason.Cached, Reason(result, StepNames.Compile));
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(result, StepNames.Emit));
    }

    [Fact]
    public void AWarningThatMovesIsReportedWhereItIsNow()
    {
        ConfText twin = new(Lb2.Path, Confs.Node("BACKUP", 101), "lb2");
        SiteProject project = SiteProject.Of(Lb1, twin);
        int before = LineOf(project.Run());
        project.Edit(twin, new ConfText(Lb2.Path, "#\n" + Confs.Node("BACKUP", 101), "lb2"));
        GeneratorRunResult result = project.Run();

        Assert.Equal(before + 1, LineOf(result));
        Assert.Equal(IncrementalStepRunReason.Modified, Reason(result, StepNames.Diagnostics));
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(result, StepNames.Emit));
    }

    [Fact]
    public void AnEditThatChangesOnlyDiagnosticsReEmitsNothing()
    {
        SiteProject project = SiteProject.Of(Lb1, Lb2);
        Assert.Empty(project.Run().Diagnostics);
        project.Edit(Lb2, new ConfText(Lb2.Path, Confs.Node("BACKUP", 100).Replace("priority 100", "priority 100 too many words", StringComparison.Ordinal), "lb2"));
        GeneratorRunResult result = project.Run();

        Assert.Equal("KAC1202", Assert.Single(result.Diagnostics).Id);
        Assert.Equal(IncrementalStepRunReason.Modified, Reason(result, StepNames.Diagnostics));
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(result, StepNames.Emit));
        AssertSourceOutputs(result, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
    }

    private static GeneratorRunResult AfterEdit(string lb2)
    {
        SiteProject project = SiteProject.Of(Lb1, Lb2);
        project.Run();
        project.Edit(Lb2, new ConfText(Lb2.Path, lb2, "lb2"));
        GeneratorRunResult result = project.Run();
        Assert.Empty(result.Diagnostics);
        return result;
    }

    private static int LineOf(GeneratorRunResult result) => Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;

    private static string Source(GeneratorRunResult result, string hint) =>
        result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();

    private static IncrementalStepRunReason Reason(GeneratorRunResult result, string step) =>
        Assert.Single(Assert.Single(result.TrackedSteps[step]).Outputs).Reason;

    // In the order of the files: Program, Site, lb1, lb2.
    private static void AssertSourceOutputs(GeneratorRunResult result, params IncrementalStepRunReason[] reasons)
    {
        IEnumerable<IncrementalGeneratorRunStep> steps = result.TrackedOutputSteps.Where(pair => pair.Key == "ImplementationSourceOutput").SelectMany(pair => pair.Value);
        Assert.Equal(reasons, steps.Select(step => Assert.Single(step.Outputs).Reason));
    }
}

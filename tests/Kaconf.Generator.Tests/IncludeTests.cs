using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>KaconfInclude items: read where the hosts have them, and cached like the nodes.</summary>
public class IncludeTests
{
    private static readonly ConfText Lb1 = new("/site/nodes/lb1.conf", "include /etc/keepalived/conf.d/*.conf\n", "lb1");

    private static readonly ConfText Included = new("/site/common/vi.conf", Confs.Node("BACKUP", 99), null) { IsIncluded = true, Folder = "/etc/keepalived/conf.d" };

    [Fact]
    public void AnIncludedFileReachesTheGeneratedCode()
    {
        GeneratorRunResult result = SiteProject.Of(Lb1, Included).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("Priority = 99", Source(result), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotListedIsReportedWithTheWayOut()
    {
        Diagnostic diagnostic = Assert.Single(SiteProject.Of(Lb1).Run().Diagnostics.Where(item => item.Id == "KAC1022"));
        Assert.Contains("<KaconfInclude Include=", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultIsAtTheLineOfTheIncludedFile()
    {
        ConfText bad = new(Included.Path, Confs.Node("BACKUP", 300), null) { IsIncluded = true, Folder = Included.Folder };
        Diagnostic diagnostic = Assert.Single(SiteProject.Of(Lb1, bad).Run().Diagnostics);
        Assert.Equal(Included.Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("['/etc/keepalived/conf.d/*.conf' is included here: /site/nodes/lb1.conf:1:9]", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void ACommentInAnIncludedFileReEmitsNothing()
    {
        SiteProject project = SiteProject.Of(Lb1, Included);
        project.Run();
        project.Edit(Included, new ConfText(Included.Path, "# a comment\n" + Confs.Node("BACKUP", 99), null) { IsIncluded = true, Folder = Included.Folder });
        GeneratorRunResult result = project.Run();

        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(Assert.Single(result.TrackedSteps[StepNames.Emit]).Outputs).Reason);
    }

    private static string Source(GeneratorRunResult result) =>
        result.GeneratedSources.Single(source => source.HintName == "Node_lb1.g.cs").SourceText.ToString();
}

using System;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>Diagnostics stand at the words of the .conf file.</summary>
public class LocationTests
{
    [Fact]
    public void AFaultPointsAtItsWordAndNamesTheOtherPlace()
    {
        SiteProject project = SiteProject.Of(
            new ConfText("/site/nodes/lb1.conf", Confs.Node("MASTER", 101), "lb1"),
            new ConfText("/site/nodes/lb2.conf", Confs.Node("BACKUP", 101), "lb2"));

        Diagnostic diagnostic = Assert.Single(project.Run().Diagnostics);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("KAC3007", DiagnosticSeverity.Warning, "/site/nodes/lb2.conf"), (diagnostic.Id, diagnostic.Severity, span.Path));
        Assert.Equal((4, 13, 16), (span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character));
        Assert.Equal("/site/nodes/lb1.conf", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
        Assert.EndsWith("[node 'lb1': lb1.conf:5:14]", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileForSeveralNodesIsCompiledForEach()
    {
        string text = Confs.Node("BACKUP", 100).Replace("    priority 100", "    @lb1 priority 101\n    @lb2 priority 100", StringComparison.Ordinal);
        GeneratorRunResult result = SiteProject.Of(new ConfText("/site/keepalived.conf", text, "lb1,lb2")).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Program.g.cs", "Site.g.cs", "Node_lb1.g.cs", "Node_lb2.g.cs"], Array.ConvertAll([.. result.GeneratedSources], s => s.HintName));
    }
}

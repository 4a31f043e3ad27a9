using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Lint reads the severities from the files that a build reads them from.</summary>
public sealed class SeverityTests
{
    private const string EqualPriorities = "KAC3007";

    /// <summary>What stands beside a file counts more than what stands above it, unless that is the root.</summary>
    [Theory]
    [InlineData("[*.conf]\ndotnet_diagnostic.KAC3007.severity = error\n", "", 1, "error")]
    [InlineData("[nodes/lb2.conf]\ndotnet_diagnostic.KAC3007.severity = suggestion\n", "", 0, "suggestion")]
    [InlineData("[*.conf]\ndotnet_diagnostic.KAC3007.severity = error\n", "[*.conf]\ndotnet_diagnostic.KAC3007.severity = none\n", 0, null)]
    [InlineData("[*.conf]\ndotnet_diagnostic.KAC3007.severity = error\n", "root = true\n", 0, "warning")]
    public void Files_choose(string above, string beside, int code, string? severity)
    {
        using TempFolder folder = new();
        folder.Write(".editorconfig", "root = true\n" + above);
        folder.Write("nodes/.editorconfig", beside);
        folder.Write("nodes/lb1.conf", Sample.Node(150));
        folder.Write("nodes/lb2.conf", Sample.Node(150));
        ToolRun run = Tool.Run(folder.Path, "lint", "nodes");
        Assert.Equal((code, ""), (run.Code, run.Error));
        if (severity is null) Assert.DoesNotContain(EqualPriorities, run.Output);
        else Assert.Contains($"{severity} {EqualPriorities}", run.Output);
    }
}

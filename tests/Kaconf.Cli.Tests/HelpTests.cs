using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Help and version.</summary>
public sealed class HelpTests
{
    /// <summary>Each command explains itself with examples.</summary>
    [Theory]
    [InlineData("--help", "kaconf lint /etc/keepalived/keepalived.conf")]
    [InlineData("lint --help", "kaconf lint keepalived.conf --node lb1 --node lb2")]
    [InlineData("fmt --help", "kaconf fmt nodes/ --check")]
    [InlineData("explain --help", "kaconf explain KAC2004")]
    [InlineData("rules --help", "kaconf rules --format json")]
    [InlineData("lint --help", "kaconf lint nodes/ --format github --format sarif=kaconf.sarif")]
    [InlineData("lint --help", "kaconf lint --each *.conf")]
    [InlineData("lint --help", "kaconf lint nodes/ --baseline known.json")]
    [InlineData("build --help", "kaconf build lb1/keepalived.conf lb2/keepalived.conf -o site")]
    public void Help_has_examples(string arguments, string example)
    {
        ToolRun run = Tool.Run("/", arguments.Split(' '));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Usage:\n", run.Output);
        Assert.Contains($"Examples:\n  kaconf ", run.Output);
        Assert.Contains($"  {example}", run.Output);
    }

    /// <summary>The version is the one of the packages.</summary>
    [Fact]
    public void Version() => Assert.Equal(new ToolRun(0, $"kaconf {ToolInfo.Version}\n", ""), Tool.Run("/", "--version"));
}

using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>The last line of a report.</summary>
public sealed class SummaryTests
{
    /// <summary>Counts by severity, and files, not nodes.</summary>
    [Theory]
    [InlineData("", "a b", "no faults in 2 files")]
    [InlineData("E", "a", "1 error in 1 file")]
    [InlineData("EWE", "a b", "2 errors, 1 warning in 2 files")]
    [InlineData("SSW", "a a", "1 warning, 2 suggestions in 1 file")]
    public void Counts(string severities, string paths, string expected)
    {
        SourceText text = new("a", "");
        EquatableArray<Diagnostic> faults = severities
            .Select(letter => new Diagnostic("KAC0001", SeverityOf(letter), "", SourcePlace.Of(text, default), default)).ToEquatableArray();
        SourceSet sources = new(paths.Split(' ').Select(static (path, i) => new NodeSource($"lb{i}", new SourceText(path, ""))).ToEquatableArray());
        Assert.Equal(expected, Summary.Of(new LintResult([new Findings(sources, faults)])));
    }

    private static Severity SeverityOf(char letter) => letter switch { 'E' => Severity.Error, 'W' => Severity.Warning, _ => Severity.Suggestion };
}

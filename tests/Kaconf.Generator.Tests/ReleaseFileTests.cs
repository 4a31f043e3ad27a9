using System;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>AnalyzerReleases.Unshipped.md, by which Roslyn's users see what a version of an analyzer brings, is that of the catalogue.</summary>
/// <remarks>Roslyn's own check of the file looks for descriptors in fields of an analyzer; ours are made from the catalogue.</remarks>
public class ReleaseFileTests
{
    private const string Head = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";

    [Fact]
    public void EveryCodeIsInTheListOfTheNextRelease()
    {
        string path = Path.Combine(Repo.Root, "src", "Kaconf.Generator", "AnalyzerReleases.Unshipped.md");
        string expected = Head + string.Concat(Catalogue.All.Where(code => code.Profile != Profile.Asked).Select(Row));
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }

    // A rule that the standard profile does not have is off until a site asks for it.
    private static string Row(DiagnosticCode code) =>
        $"{code.Id} | {RoslynDiagnostics.CategoryOf(code.Id)} | {(code.Profile > Profile.Standard ? "Disabled" : SeverityOf(code))} | {code.Title}, [page](../../docs/rules/{code.Id}.md)\n";

    private static string SeverityOf(DiagnosticCode code) => code.Severity == Severity.Suggestion ? "Info" : code.Severity.ToString();
}

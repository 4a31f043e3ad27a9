using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>Every fault of the text that keepalived reports is reported by Kaconf, and nothing that it accepts is refused.</summary>
public class TextTests(ITestOutputHelper output)
{
    [Fact]
    public void RealFilesGetTheVerdictOfKeepalived()
    {
        Assert.SkipWhen(Folders.RealFiles is null, "the corpus of real files is not beside the repository (KACONF_CORPUS can name it): nothing compared");
        Check(Verdict.Recorded(Folders.RealFiles!));
    }

    [Fact]
    public void ConfigurationsInTutorialsGetTheVerdictOfKeepalived()
    {
        Live();
        Assert.SkipWhen(Folders.Tutorials is null, "the tutorials are not beside the repository (KACONF_TUTORIALS can name them): nothing compared");
        Check(Keepalived.Judge(Subjects.OfTheTutorials()));
    }

    [Fact]
    public void OwnCasesGetTheVerdictOfKeepalived()
    {
        Live();
        Check(Keepalived.Judge(Subjects.OfTheCases().Concat(Subjects.OfTheOwn())));
    }

    private static void Live() => Assert.SkipWhen(Kaconf.Lab.Requirements.Missing() is not null, Kaconf.Lab.Requirements.Missing() ?? "");

    private void Check(IEnumerable<Verdict> verdicts)
    {
        Finding[] findings = [.. verdicts.SelectMany(TextComparison.Compare)];
        foreach (IGrouping<string, Finding> kind in findings.GroupBy(finding => finding.Class).OrderBy(kind => kind.Key, System.StringComparer.Ordinal))
            output.WriteLine($"{kind.Count(f => f.Outcome == Outcome.Agreed),6} {kind.Count(f => f.Outcome == Outcome.Explained),6} {kind.Count(f => f.Outcome == Outcome.Disagreed),6}  {kind.Key}");
        Finding[] offenders = [.. findings.Where(finding => finding.Outcome == Outcome.Disagreed)];
        Assert.True(offenders.Length == 0, string.Join("\n", offenders.Select(offender => offender.ToString())));
    }
}

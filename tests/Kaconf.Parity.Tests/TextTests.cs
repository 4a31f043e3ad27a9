using System;
using System.Linq;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>Every fault of the text that keepalived reports is reported by Kaconf, and nothing that it accepts is refused.</summary>
public class TextTests(ITestOutputHelper output)
{
    [Fact]
    public void RealFilesGetTheVerdictOfKeepalived()
    {
        Needs.RealFiles();
        Check(Results.Real);
    }

    [Fact]
    public void ConfigurationsInTutorialsGetTheVerdictOfKeepalived()
    {
        Needs.Keepalived();
        Needs.Tutorials();
        Check(Results.Tutorials);
    }

    [Fact]
    public void OwnCasesGetTheVerdictOfKeepalived()
    {
        Needs.Keepalived();
        Check(Results.Own);
    }

    private void Check(Finding[] findings)
    {
        output.WriteLine(" agree  explained  not");
        foreach (IGrouping<string, Finding> kind in findings.GroupBy(finding => finding.Class).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            output.WriteLine($"{kind.Count(f => f.Outcome == Outcome.Agreed),6} {kind.Count(f => f.Outcome == Outcome.Explained),6} {kind.Count(f => f.Outcome == Outcome.Disagreed),6}  {kind.Key}");
        Finding[] offenders = [.. findings.Where(finding => finding.Outcome == Outcome.Disagreed)];
        Assert.True(offenders.Length == 0, string.Join("\n", offenders.Select(offender => offender.ToString())));
    }
}

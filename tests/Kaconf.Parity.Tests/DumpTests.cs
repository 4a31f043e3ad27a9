using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>What keepalived has in mind after reading a file is what Kaconf's model says.</summary>
public class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void TheModelSaysWhatKeepalivedDumps()
    {
        Assert.SkipWhen(Lab.Requirements.Missing() is not null, Lab.Requirements.Missing() ?? "");
        Subject[] subjects = [.. Accepted()];
        IReadOnlyList<IReadOnlyList<string>> dumps = Keepalived.Dump(subjects);
        FactFinding[] findings = [.. subjects.Zip(dumps, FactComparison.Compare).SelectMany(found => found)];
        output.WriteLine($"{findings.Select(found => found.Subject).Distinct().Count()} files, {findings.Length} facts");
        foreach (IGrouping<string, FactFinding> row in findings.GroupBy(found => found.Row).OrderBy(row => row.Key, StringComparer.Ordinal))
            output.WriteLine($"{row.Count(f => f.Outcome == Outcome.Agreed),6} {row.Count(f => f.Outcome == Outcome.Explained),6} {row.Count(f => f.Outcome == Outcome.Disagreed),6}  {row.Key}");
        FactFinding[] offenders = [.. findings.Where(found => found.Outcome == Outcome.Disagreed)];
        Assert.True(offenders.Length == 0, string.Join("\n", offenders.Select(offender => offender.ToString())));
    }

    // Own files and cases are written to be accepted; of the others keepalived's verdict tells.
    private static IEnumerable<Subject> Accepted() => Subjects.OfTheOwn()
        .Concat(Subjects.OfTheCases().Where(subject => subject.Name.StartsWith("valid", StringComparison.Ordinal) && !subject.Name.Contains("-new/", StringComparison.Ordinal)))
        .Concat(Folders.RealFiles is { } corpus ? Verdict.Recorded(corpus).Where(verdict => verdict.IsContent).Select(verdict => verdict.Subject) : []);
}

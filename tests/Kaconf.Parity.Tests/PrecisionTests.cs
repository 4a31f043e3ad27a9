using System;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>What the rules report of real files is right, as far as a sample that was judged by hand tells.</summary>
public class PrecisionTests
{
    [Fact]
    public void ThePageIsThatOfTheFindings()
    {
        Needs.RealFiles();
        string path = Path.Combine(Folders.Rules, "precision.md");
        string page = PrecisionPage.Write(RuleFinding.All, JudgedFinding.Sample, Subjects.OfTheCorpus().Count());
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") File.WriteAllText(path, page);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", page);
    }

    [Fact]
    public void EveryFindingOfTheSampleIsStillReported()
    {
        Needs.RealFiles();
        (string, int, string)[] found = [.. RuleFinding.All.Where(item => item.Severity >= Severity.Warning).Select(item => (item.File, item.Line, item.Code))];
        Assert.Empty(JudgedFinding.Sample.Select(item => (item.File, item.Line, item.Code)).Except(found));
    }

    [Fact]
    public void NoFindingOfTheSampleIsFalse() =>
        Assert.All(JudgedFinding.Sample, item => Assert.True(item.Verdict == "true" && item.Reason.Length > 0, item.ToString()));

    [Fact]
    public void TheSampleIsWhatThePageSays()
    {
        Assert.Equal(100, JudgedFinding.Sample.Select(item => (item.File, item.Line, item.Code)).Distinct().Count());
        Assert.Empty(JudgedFinding.Sample.GroupBy(item => item.Code).Where(rule => rule.Key == "KAC1002" || rule.Count() > 12).Select(rule => rule.Key));
    }
}

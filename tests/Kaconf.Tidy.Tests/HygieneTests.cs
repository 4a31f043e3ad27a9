using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>What may not stand in the repository at all.</summary>
public class HygieneTests
{
    [Fact]
    public void NothingIsLeftOpenInTheSources() => Report.None(Hits(["src", "tests", "eng", "benchmarks"], @"TO" + @"DO|FIX" + @"ME|HA" + @"CK\b|NotImplemented" + "Exception", ".cs"));

    [Fact]
    public void NoPathOfAMachineAndNoFeedAddress() => Report.None(
        Hits(["src", "tests", "eng", "benchmarks", "samples", "templates", "docs"], @"(^|[\s""'=(])/(wo" + @"rk|ro" + @"ot|ho" + "me(?!/node/))/|api" + @"\.nuget\.org", ".cs", ".csproj", ".props", ".targets", ".sh", ".md", ".conf"));

    [Fact]
    public void TextsEndTheirLinesTheSameWay() => Report.None(
        from path in Repo.Files("src", ".cs", ".csproj", ".props", ".targets").Concat(Repo.Files("docs", ".md"))
        let text = Repo.Read(path)
        where text.Contains('\r') || !text.EndsWith('\n')
        select path);

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    [InlineData(".ci/run")]
    [InlineData("nuget.config")]
    public void TheRepositoryHasItsDocuments(string path) => Assert.True(new FileInfo(Path.Combine(Repo.Root, path)).Length > 0);

    [Fact]
    public void DecisionsAreNumberedWithoutGapsOrTwins()
    {
        int[] numbers = Repo.Files("docs/adr", ".md").Select(p => int.Parse(Path.GetFileName(p)[..4], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public void EveryPackageHasItsReason()
    {
        string[] lines = Repo.Lines("Directory.Packages.props");
        Report.None(lines.Where((line, i) => line.Contains("<PackageVersion", StringComparison.Ordinal) && !lines[i - 1].Contains("<!--", StringComparison.Ordinal)));
    }

    private static string[] Hits(string[] folders, string pattern, params string[] endings) =>
        [.. from folder in folders.Where(f => Directory.Exists(Path.Combine(Repo.Root, f)))
            from path in Repo.Files(folder, endings)
            from line in Repo.Lines(path).Select((text, i) => (text, number: i + 1))
            where Regex.IsMatch(line.text, pattern)
            select $"{path}:{line.number}: {line.text.Trim()}"];
}

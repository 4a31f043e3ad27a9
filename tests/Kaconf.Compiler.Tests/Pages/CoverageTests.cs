using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>docs/rules/coverage.md: no mistake of the list is without a rule, or without the reason for none.</summary>
public class CoverageTests
{
    private const int CheckedByKeepalived = 85;
    private const int WantedByOperators = 24;

    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Path.Combine(Folders.Repository, "docs", "rules", "coverage.md"))
            .Where(line => Regex.IsMatch(line, @"^\| [bc]\d+ \|")).Select(line => line.Trim('|').Split('|')),
    ];

    [Fact]
    public void EveryMistakeHasItsRow()
    {
        IEnumerable<string> expected = Enumerable.Range(1, CheckedByKeepalived).Select(number => $"b{number}")
            .Concat(Enumerable.Range(1, WantedByOperators).Select(number => $"c{number}"));
        Assert.Equal(expected, Rows.Select(row => row[0].Trim()));
    }

    [Fact]
    public void EveryRowNamesRulesOrAReason() => Assert.All(Rows, row => Assert.True(CodesOf(row).Any() || row[3].Trim().Length > 0, row[0]));

    [Fact]
    public void EveryRuleOfARowIsInTheCatalogue() => Assert.All(Rows.SelectMany(CodesOf), id => Assert.NotNull(Catalogue.Find(id)));

    private static IEnumerable<string> CodesOf(string[] row) => Regex.Matches(row[2], @"\[(KAC\d{4})\]").Select(match => match.Groups[1].Value);
}

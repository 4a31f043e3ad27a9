using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Rules;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>docs/diagnostics.md has a row for each code.</summary>
public class DocumentationTests
{
    [Fact]
    public void EveryCodeHasItsRowWithItsSeverity()
    {
        string[] rows = Rows();
        DiagnosticCode[] codes = [.. LanguageCodes.All, .. RuleCodes.All, .. new[] { "KAC9000", "KAC9001", "KAC9002", "KAC9003" }.Select(id => new DiagnosticCode(id, Severity.Error, ""))];
        Assert.All(codes, code => Assert.Contains(rows, row => row.StartsWith($"| {code.Id} | {code.Severity} |", StringComparison.Ordinal)));
    }

    [Fact]
    public void CodesAreInOrderAndUsedOnce()
    {
        string[] documented = [.. Rows().Select(row => row.Substring(2, 7))];
        Assert.Equal(documented.Order(StringComparer.Ordinal).Distinct(), documented);
        IEnumerable<string> defined = LanguageCodes.All.Concat(RuleCodes.All).Select(code => code.Id);
        Assert.Equal(defined.Distinct(), defined);
    }

    [Fact]
    public void RowsSayEverything() => Assert.All(Rows(), row => Assert.Matches(@"^(\| [^|]+ ){5}\|$", row));

    private static string[] Rows() =>
        [.. File.ReadAllLines(Path.Combine(Repo.Root, "docs/diagnostics.md")).Where(line => Regex.IsMatch(line, @"^\| KAC\d{4} \|"))];
}

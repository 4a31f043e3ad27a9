using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>docs/tutorials.md: a row for each case, with the codes that the case gives; KACONF_UPDATE=1 writes them.</summary>
public class TutorialPageTests
{
    // What nearly every case has stands above the table.
    private static readonly string[] ToldOnce = ["KAC1002", "KAC1218", "KAC2113", "KAC2114", "KAC4002", "KAC4004"];

    private static readonly Regex Row = new(@"^\| ([a-z][a-z0-9-]*) \|([^|]*)\|([^|]*)\|", RegexOptions.Multiline);

    [Fact]
    public void TheTableHasTheCodesOfEveryCase()
    {
        string path = Path.Combine(Folders.Repository, "docs", "tutorials.md");
        string page = File.ReadAllText(path);
        Dictionary<string, string> cases = Folders.Named("tutorials").ToDictionary(name => name, Codes);
        Assert.Equal(cases.Keys, Row.Matches(page).Select(row => row.Groups[1].Value).Skip(1));
        Assert.All(ToldOnce, code => Assert.Contains($"[{code}](rules/{code}.md)", page));
        string settled = Row.Replace(page, row => cases.TryGetValue(row.Groups[1].Value, out string? codes) ? $"| {row.Groups[1].Value} |{row.Groups[2].Value}| {(codes.Length > 0 ? codes : "-")} |" : row.Value);
        Snapshot.Check(path, settled);
    }

    private static string Codes(string name) => string.Join(", ", CompileCase.Folder(Path.Combine(Folders.Cases, "tutorials", name)).Diagnostics
        .Select(item => item.Code).Distinct().Except(ToldOnce).Order(StringComparer.Ordinal).Select(code => $"[{code}](rules/{code}.md)"));
}

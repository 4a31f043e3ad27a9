using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>Every valid case of the corpus, and every site that we ship, becomes code that compiles against the runtime.</summary>
public class CorpusTests
{
    public static IEnumerable<TheoryDataRow<string>> Sites() =>
        new[] { "tests/corpus/valid", "samples", "templates" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repo.Root, folder), "*.conf", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repo.Root, Path.GetDirectoryName(path)!))
            .Distinct().Order(StringComparer.Ordinal).Select(site => new TheoryDataRow<string>(site));

    [Theory]
    [MemberData(nameof(Sites))]
    public void HasNoFaultAndCompilesWithoutWarnings(string site)
    {
        string folder = Path.Combine(Repo.Root, site);
        ConfText[] files =
        [
            .. Directory.GetFiles(folder, "*.conf").Select(path => new ConfText(Placed(path), File.ReadAllText(path), Path.GetFileNameWithoutExtension(path))),
            .. Directory.GetFiles(folder, "*.inc", SearchOption.AllDirectories).Select(path => new ConfText(Placed(path), File.ReadAllText(path), null) { IsIncluded = true }),
        ];
        GeneratorRunResult result = SiteProject.Of(files).Run();

        Assert.DoesNotContain(result.Diagnostics, item => item.Id is not ("KAC1002" or "KAC1218" or "KAC1219"));
        Assert.Empty(SiteProject.Compile(result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))));
    }

    // Rules look at folders, and the repository may stand in any.
    private static string Placed(string path) => Path.Combine("/site", Path.GetRelativePath(Repo.Root, path));
}

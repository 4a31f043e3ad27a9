using System;
using System.IO;
using Xunit;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>docs/rules as a whole.</summary>
public class RuleIndexTests
{
    private static readonly string Folder = Path.Combine(Folders.Repository, "docs", "rules");

    [Fact]
    public void EveryCodeHasItsPage() =>
        Assert.All(Catalogue.All, code => Assert.True(File.Exists(Path.Combine(Folder, $"{code.Id}.md")), $"{code.Id} has no page docs/rules/{code.Id}.md"));

    [Fact]
    public void TheIndexIsCurrent()
    {
        string path = Path.Combine(Folder, "README.md"), written = File.ReadAllText(path);
        int mark = written.IndexOf(RuleIndex.Mark, StringComparison.Ordinal);
        Assert.True(mark > 0, $"{path} has lost the line {RuleIndex.Mark}");
        Snapshot.Check(path, written[..mark] + RuleIndex.Mark + RuleIndex.Tables());
    }
}

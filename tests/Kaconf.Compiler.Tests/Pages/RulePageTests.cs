using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>docs/rules: each page's bad example gives what the page prints, and its good one is silent.</summary>
public class RulePageTests
{
    private static readonly string Folder = Path.Combine(Folders.Repository, "docs", "rules");

    public static TheoryData<string> Codes =>
        [.. Directory.GetFiles(Folder, "KAC*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePageIsTrue(string id)
    {
        RulePage page = new(Path.Combine(Folder, id + ".md"));
        DiagnosticCode? code = Catalogue.Find(id);
        Assert.True(code is not null, $"{id} is not in the catalogue");
        string head = $"# {id}: {code.Title}\n\n{code.Severity} · source: {code.Source}";
        string printed = Findings(page.Bad, id);
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") page.Rewrite(head, printed);
        page = new(Path.Combine(Folder, id + ".md"));
        Assert.Equal(head, page.Head);
        Assert.NotEqual("", printed);
        Assert.Equal(printed, page.Printed);
        Assert.NotEmpty(page.Good);
        Assert.Equal("", Findings(page.Good, id));
    }

    // The strict profile has every rule.
    private static string Findings(IReadOnlyList<(string Name, string Text)> files, string id)
    {
        SourceSet sources = new(files.Where(file => !IsIncluded(file.Name))
            .Select(file => new NodeSource(Path.GetFileNameWithoutExtension(file.Name), new SourceText(file.Name, file.Text))).ToEquatableArray())
        {
            Included = files.Where(file => IsIncluded(file.Name)).Select(file => new IncludedSource(new SourceText(file.Name, file.Text))).ToEquatableArray(),
        };
        CompilationResult result = KaconfCompiler.Compile("site", sources, new CompilerOptions { Profile = Profile.Strict }, TestContext.Current.CancellationToken);
        return CompileCase.Print(result with { Diagnostics = result.Diagnostics.Where(item => item.Code == id).ToEquatableArray() });
    }

    private static bool IsIncluded(string name) => name.EndsWith(".inc", StringComparison.Ordinal);
}

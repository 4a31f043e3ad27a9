using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Kaconf.Cli.Facts;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>docs/rules: each page's bad example gives what the page prints, and its good one is silent.</summary>
public class RulePageTests
{
    /// <summary>The name of the block that has what is known of the machines.</summary>
    internal const string Facts = "facts";

    private static readonly string Folder = Path.Combine(Folders.Repository, "docs", "rules");

    private static readonly CompilerOptions Options = new()
    {
        Profile = Profile.Strict,
        Severities = Catalogue.All.Where(code => code.Profile == Profile.Asked).Select(code => new SeverityChoice("", code.Id, code.Severity)).ToEquatableArray(),
    };

    public static TheoryData<string> Codes =>
        [.. Directory.GetFiles(Folder, "KAC*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePageIsTrue(string id)
    {
        DiagnosticCode? code = Catalogue.Find(id);
        Assert.True(code is not null, $"{id} is not in the catalogue");
        string head = $"# {id}: {code.Title}\n\n{code.Severity} · source: {code.Source}";
        RulePage page = new(Path.Combine(Folder, id + ".md"));
        // What the build says of itself needs no text: FailureTests of the generator run it.
        if (BuildCodes.All.Contains(code)) CheckHead(page, head, printed: null);
        else CheckExamples(page, head);
    }

    private static void CheckExamples(RulePage page, string head)
    {
        string printed = Findings(page.Bad, page.Code, item => item.Code == page.Code);
        CheckHead(page, head, printed);
        Assert.NotEqual("", printed);
        Assert.Equal(printed, page.Printed);
        Assert.NotEmpty(page.Good);
        Assert.Equal("", Findings(page.Good, page.Code, item => item.Code == page.Code || item.Severity == Severity.Error));
    }

    private static void CheckHead(RulePage page, string head, string? printed)
    {
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") page.Rewrite(head, printed);
        Assert.Equal(head, page.Head);
    }

    // The strict profile has every rule but those that a site asks for by their code, or that are about a version.
    private static string Findings(IReadOnlyList<SourceText> files, string id, Func<Diagnostic, bool> wanted)
    {
        KeepalivedVersion? version = id == "KAC1065" ? KeepalivedVersion.V227 : null;
        EquatableArray<NodeFacts> known = files.Where(file => file.Path == Facts).SelectMany(file => FactsFile.Read(id, Encoding.UTF8.GetBytes(file.Content))).ToEquatableArray();
        SourceSet sources = new(files.Where(file => !IsIncluded(file) && file.Path != Facts)
            .Select(file => new NodeSource(Path.GetFileNameWithoutExtension(file.Path), file)).ToEquatableArray())
        {
            Environment = new[] { new EnvironmentVariable("SITE", "east") }.ToEquatableArray(),
            Included = files.Where(IsIncluded).Select(file => new IncludedSource(file)).ToEquatableArray(),
        };
        CompilationResult result = KaconfCompiler.Compile("site", sources, Options with { KeepalivedVersion = version, Facts = known }, TestContext.Current.CancellationToken);
        return CompileCase.Print(result with { Diagnostics = result.Diagnostics.Where(wanted).ToEquatableArray() });
    }

    private static bool IsIncluded(SourceText file) => file.Path.EndsWith(".inc", StringComparison.Ordinal);
}

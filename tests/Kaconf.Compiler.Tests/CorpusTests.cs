using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Real files against the verdict of the real keepalived.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const string Absent = "the corpus of real files is not beside the repository (KACONF_CORPUS can name it): nothing compared";

    // What keepalived 2.2.7 says only in its log, or not at all, and Kaconf calls an error.
    private static readonly Dictionary<string, string> StricterThanKeepalived = new()
    {
        ["KAC1208"] = "unquoted arguments of a command become user and group, or nothing",
    };

    [Fact]
    public void EveryFileIsPrintedBackFromItsTokens()
    {
        if (Folders.RealFiles is not { } folder)
        {
            output.WriteLine(Absent);
            return;
        }
        string[] files = Directory.GetFiles(folder, "*.conf");
        foreach (string file in files)
        {
            SourceText text = SourceText.FromBytes(file, File.ReadAllBytes(file));
            Assert.Equal(text.Content, SyntaxPrinter.Print(Lexer.Lex(text, new DiagnosticBag())));
        }
        output.WriteLine($"{files.Length} files");
    }

    [Fact]
    public void FilesOfSupportedKeywordsGetTheVerdictOfKeepalived()
    {
        if (Folders.RealFiles is not { } folder)
        {
            output.WriteLine(Absent);
            return;
        }
        List<string> offenders = [];
        int compared = 0;
        foreach (OracleVerdict verdict in OracleVerdict.ReadAll(folder))
        {
            CompilationResult result = Compile(Path.Combine(folder, verdict.File));
            if (result.Diagnostics.Any(item => item.Code is "KAC1002")) continue;
            compared++;
            bool error = result.Diagnostics.Any(item => item.Severity == Severity.Error && !StricterThanKeepalived.ContainsKey(item.Code));
            if (verdict.HasTextFault && result.Diagnostics.Count == 0) offenders.Add($"{verdict.File}: silent, keepalived: {string.Join(" | ", verdict.Messages)}");
            if (verdict.IsClean && error) offenders.Add($"{verdict.File}: keepalived is content\n{CompileCase.Print(result)}");
        }
        output.WriteLine($"{compared} files compared");
        Assert.True(offenders.Count == 0, string.Join("\n", offenders));
        Assert.True(compared > 100, "too few files to mean anything");
    }

    private static CompilationResult Compile(string path) => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("node", SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path))) }.ToEquatableArray()));
}

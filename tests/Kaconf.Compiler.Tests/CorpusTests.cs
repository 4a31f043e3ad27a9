using System;
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
        string folder = Corpus();
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
        string folder = Corpus();
        List<string> offenders = [];
        int compared = 0, places = 0;
        foreach (OracleVerdict verdict in OracleVerdict.ReadAll(folder))
        {
            CompilationResult result = Compile(Path.Combine(folder, verdict.File));
            if (result.Diagnostics.Any(item => item.Code is "KAC1002")) continue;
            compared++;
            bool error = result.Diagnostics.Any(item => item.Severity == Severity.Error && !StricterThanKeepalived.ContainsKey(item.Code));
            foreach ((int line, string message) in verdict.PlacedFaults.Where(fault => fault.Line < FirstUnread(result)))
            {
                places++;
                if (!IsReported(result, line) && !IsReported(result, UncountedLine(Path.Combine(folder, verdict.File), line))) offenders.Add($"{verdict.File}:{line}: nothing here, keepalived: {message}");
            }
            if (verdict.HasTextFault && result.Diagnostics.Count == 0) offenders.Add($"{verdict.File}: silent, keepalived: {string.Join(" | ", verdict.Messages)}");
            if (verdict.IsClean && error) offenders.Add($"{verdict.File}: keepalived is content\n{CompileCase.Print(result)}");
        }
        output.WriteLine($"{compared} files compared, {places} faults at their line");
        Assert.True(offenders.Count == 0, string.Join("\n", offenders));
        Assert.True(compared > 100, "too few files to mean anything");
    }

    // Behind a block that it does not know, or a line that is too long for it, keepalived reads on in the wrong place,
    // and what it says from there on is about its own misreading.
    private static int FirstUnread(CompilationResult result) => result.Diagnostics
        .Where(item => item.Code is "KAC1005" or "KAC1008" || item.Message.Contains("not read up to line", StringComparison.Ordinal))
        .Select(item => item.Place.Start.Line).DefaultIfEmpty(int.MaxValue).Min();

    // keepalived notices an empty list at its closing brace, Kaconf names its opening.
    private static bool IsReported(CompilationResult result, int line) => result.Diagnostics.Any(item =>
        item.Place.Start.Line == line
        || item.Related.Any(other => other.Place.Start.Line == line)
        || (item.Code == "KAC1214" && item.Place.Start.Line < line));

    // keepalived counts a last line that has no end as the line before it.
    private static int UncountedLine(string path, int line)
    {
        string text = File.ReadAllText(path);
        return !text.EndsWith('\n') && text.Split('\n').Length == line + 1 ? line + 1 : line;
    }

    private static string Corpus()
    {
        Assert.SkipWhen(Folders.RealFiles is null, Absent);
        return Folders.RealFiles!;
    }

    private static CompilationResult Compile(string path) => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("node", SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path))) }.ToEquatableArray()));
}

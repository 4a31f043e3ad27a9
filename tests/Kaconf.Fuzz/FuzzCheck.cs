using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Expansion;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Fuzz;

/// <summary>What must hold for every text.</summary>
public static class FuzzCheck
{
    /// <summary>Longest time for a case whose lines do not multiply.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // A case may ask for millions of lines, which take their time.
    private const int ManyTokens = 200_000;

    /// <summary>The first thing that does not hold, or null; the first line of it tells two faults apart.</summary>
    /// <param name="hasErrors">Whether the compiler refuses the case.</param>
    public static string? Run(FuzzCase fuzzCase, out bool hasErrors)
    {
        hasErrors = false;
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            CompilationResult result = KaconfCompiler.Compile("site", fuzzCase.Sources);
            hasErrors = result.HasErrors;
            if (!hasErrors) SiteEmitter.Emit(result.Site);
            if (watch.Elapsed > Limit && IsSlow(fuzzCase)) return $"takes more than {Limit.TotalSeconds} s";
            return fuzzCase.Files.Any(file => !IsPrintedBack(file)) ? "its tokens print another text" : Misplaced(result, fuzzCase);
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name} {Top(error)}: {error.Message}\n{error.StackTrace}";
        }
    }

    private static string Top(Exception error) => (error.StackTrace ?? "").Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("Kaconf", StringComparison.Ordinal)) ?? "";

    private static bool IsPrintedBack(FuzzFile file) => SyntaxPrinter.Print(Lexer.Lex(new SourceText(file.Path, file.Text), new DiagnosticBag())) == file.Text;

    private static string? Misplaced(CompilationResult result, FuzzCase fuzzCase)
    {
        Dictionary<string, int> lengths = fuzzCase.Files.ToDictionary(file => file.Path, file => file.Text.Length);
        foreach (Diagnostic item in result.Diagnostics)
        {
            foreach (SourcePlace place in item.Related.Select(related => related.Place).Prepend(item.Place))
                if (!lengths.TryGetValue(place.Path, out int length) || place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > length || place.Start.Line < 1)
                    return $"{item.Code} has a place outside its file: {place} {place.Span}";
            if (item.Related.Select(related => related.Label).Prepend(item.Message).Any(IsOdd)) return $"{item.Code} has a message that no terminal shows";
        }
        return result.Diagnostics.Count > (DiagnosticBag.ShownPerFile + 1) * lengths.Count ? "has more diagnostics than are shown" : null;
    }

    private static bool IsOdd(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i])) return true;
        }
        return false;
    }

    // Another process may have had the machine: it counts when it happens three times.
    private static bool IsSlow(FuzzCase fuzzCase)
    {
        SourceSet sources = fuzzCase.Sources;
        SiteNodes names = new([.. sources.Nodes.Select(node => node.Name)]);
        DiagnosticBag unheard = new();
        int tokens = 0;
        foreach (NodeSource node in sources.Nodes) Expander.Expand(Lexer.Lex(node.Text, unheard), node, names, sources, unheard, _ => tokens++);
        for (int i = 0; i < 3 && tokens < ManyTokens; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            KaconfCompiler.Compile("site", sources);
            if (watch.Elapsed <= Limit) return false;
        }
        return tokens < ManyTokens;
    }
}

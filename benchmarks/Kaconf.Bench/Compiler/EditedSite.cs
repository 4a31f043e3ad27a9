using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Kaconf.Generator;
using Kaconf.Lab;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kaconf.Bench.Compiler;

/// <summary>The generator after an edit of one line of a large file, as an IDE or a build server runs it.</summary>
internal static class EditedSite
{
    private const int Lines = 5000;
    // As in an editor that has been open for a while: what runs often has been compiled for speed.
    private const int Warming = 250, Runs = 41;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        Console.WriteLine($"\n{$"generation after an edit of {Lines} lines, ms",-48}{"median",8}{"min",8}{"goal",8}");
        string text = Confs.Vrrp(Lines);
        Row("a priority of one instance", text, static (site, i) => ReplaceFirst(site, "priority 150", $"priority {100 + (i % 50)}"));
        Row("a comment at the top", text, static (site, i) => $"# {i}\n{site}");
        Console.WriteLine($"GeneratorDriver.RunGenerators in this process (Release, JIT), {Runs} edits after {Warming} that do not count.");
    }

    private static void Row(string name, string text, Func<string, int, string> edit)
    {
        CSharpCompilation empty = CSharpCompilation.Create("site");
        SiteFile file = new(text);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new KaconfGenerator().AsSourceGenerator()], [file], optionsProvider: new SiteFileOptions()).RunGenerators(empty);
        if (driver.GetRunResult().GeneratedTrees.Length == 0) throw new LabException("the generator made no code: " + string.Join('\n', driver.GetRunResult().Diagnostics.Take(3)));
        List<double> runs = [];
        for (int i = 0; i < Warming + Runs; i++)
        {
            SiteFile edited = new(edit(text, i));
            driver = driver.ReplaceAdditionalText(file, edited);
            file = edited;
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(empty);
            if (i >= Warming) runs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-46}{runs.Median(),8:0.0}{runs.Min(),8:0.0}{"≤ 20",8}"));
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }
}

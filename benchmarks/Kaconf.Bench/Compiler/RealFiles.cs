using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Bench.Compiler;

/// <summary><c>kaconf lint --each</c> of very many real files, and <c>keepalived -t</c> of each of them.</summary>
internal static class RealFiles
{
    private const int Runs = 5, SmallRuns = 21;
    private const int SmallBytes = 1000;
    private const string Keepalived = "/usr/sbin/keepalived", Timeout = "/usr/bin/timeout";

    /// <summary>Measures and prints.</summary>
    public static void Run(string kaconf)
    {
        string folder = Path.GetFullPath(Environment.GetEnvironmentVariable("KACONF_CORPUS") ?? "../shared/corpus");
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.conf").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            Console.WriteLine("\nreal files                         not measured: KACONF_CORPUS names no folder of *.conf files");
            return;
        }
        LintHost.Run(() =>
        {
            All(kaconf, folder, files);
            Small(kaconf, files.First(static file => new FileInfo(file).Length < SmallBytes));
        });
    }

    private static void All(string kaconf, string folder, string[] files)
    {
        double[] ours = [.. Enumerable.Range(0, Runs + 1).Select(_ => Milliseconds(() => Child.Run(kaconf, "lint", "--each", folder))).Skip(1)];
        // Some of them make it wait, or never end.
        double theirs = Milliseconds(() => Array.ForEach(files, static file => Child.Run(Timeout, "2", Keepalived, "-t", "-f", file)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{$"{files.Length} real files, elapsed",-34} {ours.Median() / 1e3:0.00} s (min {ours.Min() / 1e3:0.00}), goal ≤ 1 s;   keepalived {theirs / 1e3:0.0} s;   ratio {ours.Median() / theirs:0.000}"));
        Console.WriteLine($"`kaconf lint --each FOLDER`, {Runs} runs after one that does not count; `timeout 2 keepalived -t -f FILE` of one file after the other, once.");
    }

    private static void Small(string kaconf, string file)
    {
        List<ChildCost> ours = [], theirs = [];
        for (int run = 0; run <= SmallRuns; run++)
        {
            ours.Add(Child.Run(kaconf, "lint", file));
            theirs.Add(Child.Run(Keepalived, "-t", "-f", file));
        }
        (double median, double least) = (Median(ours), ours.Min(static cost => cost.CpuMilliseconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"one of them, {new FileInfo(file).Length} bytes, process",-34} {median:0.0} ms (min {least:0.0}), goal ≤ 30 ms;   keepalived {Median(theirs):0.0} ms;   ratio {median / Median(theirs):0.00}"));
    }

    private static double Median(List<ChildCost> costs) => costs.Skip(1).Median(static cost => cost.CpuMilliseconds);

    private static double Milliseconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

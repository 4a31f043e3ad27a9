using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Bench.Compiler;

/// <summary><c>kaconf lint</c> of a few lines that make 65,024 instances.</summary>
internal static class SequenceSite
{
    private const int Runs = 3;

    /// <summary>Measures and prints.</summary>
    public static void Run(string kaconf, string folder)
    {
        string file = Path.Combine(folder, "sequence.conf");
        File.WriteAllText(file, Confs.Sequence);
        List<ChildCost> runs = [.. Enumerable.Range(0, Runs).Select(_ => Child.Run(kaconf, "lint", file))];
        string faults = runs[0].Status == 0 ? "" : $"  (ended with {runs[0].Status})";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n65,024 instances of three ~SEQ    {runs.Median(run => run.CpuMilliseconds) / 1e3:0.00} s (min {runs.Min(run => run.CpuMilliseconds) / 1e3:0.00}), goal ≤ 2 s;   {runs.Max(run => run.PeakMegabytes):0} MB, goal ≤ 1000 MB{faults}"));
        Console.WriteLine($"The example of keepalived.conf(5), `kaconf lint`, {Runs} runs: median of user and system time; largest resident set (wait4).");
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Lab;

namespace Kaconf.Bench.Compiler;

/// <summary><c>kaconf lint</c> and <c>keepalived -t</c> read the same file, in turn.</summary>
internal static class LintDuel
{
    private const int Runs = 21;
    private const int Lines = 5000;
    private const string Keepalived = "/usr/sbin/keepalived";

    /// <summary>Measures and prints a line for each file.</summary>
    public static void Run(string kaconf, string folder)
    {
        Console.WriteLine($"\n{"process time of one check, ms",-32}{"Kaconf",16}{"keepalived",16}{"ratio",8}{"goal",8}");
        Console.WriteLine($"{"",-32}{"median",8}{"min",8}{"median",8}{"min",8}{"median",8}");
        LintHost.Run(() =>
        {
            Row(kaconf, folder, "VRRP", Confs.Vrrp(Lines));
            Row(kaconf, folder, "virtual servers", Confs.VirtualServers(Lines));
            Row(kaconf, folder, "one instance", Confs.Vrrp(1));
        });
        Console.WriteLine($"""
            User and system time (wait4) of `kaconf lint FILE` and `keepalived -t -f FILE`: a new process each, in turn, {Runs} runs of each
            after one that does not count, in a network namespace with the interfaces of the file, output to /dev/null.
            """);
    }

    private static void Row(string kaconf, string folder, string name, string text)
    {
        string file = Path.Combine(folder, "lint.conf");
        File.WriteAllText(file, text);
        List<ChildCost> ours = [], theirs = [];
        for (int run = 0; run <= Runs; run++)
        {
            ours.Add(Child.Run(kaconf, "lint", file));
            theirs.Add(Child.Run(Keepalived, "-t", "-f", file));
        }
        if (theirs.Find(cost => cost.Status != 0) is { Status: not 0 } refused) throw new LabException($"keepalived -t of the file '{name}' ended with {refused.Status}");
        (double median, double least) = Of(ours);
        (double theirMedian, double theirLeast) = Of(theirs);
        string faults = ours[0].Status == 0 ? "" : $"  (ended with {ours[0].Status})";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"{name}, {text.AsSpan().Count('\n')} lines",-32}{median,8:0.0}{least,8:0.0}{theirMedian,8:0.0}{theirLeast,8:0.0}{median / theirMedian,8:0.00}{"≤ 1.00",8}{faults}"));
    }

    private static (double Median, double Least) Of(List<ChildCost> costs)
    {
        double[] counted = [.. costs.Skip(1).Select(cost => cost.CpuMilliseconds)];
        return (counted.Median(), counted.Min());
    }
}

using System;
using System.IO;
using Kaconf.Fuzz;
using Kaconf.Lab;

namespace Kaconf.Bench.Compiler;

/// <summary>Damaged configurations, for minutes: the compiler answers each, soon, and never with an exception.</summary>
internal static class Fuzzing
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    /// <summary>Compiles cases of other numbers than last time, unless KACONF_SEED names one.</summary>
    /// <exception cref="LabException">A case broke the compiler.</exception>
    public static void Run()
    {
        string real = Environment.GetEnvironmentVariable("KACONF_CORPUS") ?? Path.Combine("..", "shared", "corpus");
        CaseMaker maker = new(FuzzSeeds.Load(Path.Combine("tests", "corpus"), real));
        int first = FuzzRun.Repeated ?? Random.Shared.Next();
        Console.WriteLine($"\ndamaged configurations, {(FuzzRun.Repeated is null ? $"{Time.TotalMinutes:0} minutes from seed {first} on" : $"seed {first}")} …");
        FuzzReport report = FuzzRun.Run(maker, first, FuzzRun.Repeated is null ? int.MaxValue : 1, Time);
        Console.WriteLine(report);
        if (report.Faults.Count > 0) throw new LabException(string.Join("\n\n", report.Faults));
    }
}

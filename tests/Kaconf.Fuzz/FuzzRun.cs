using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace Kaconf.Fuzz;

/// <summary>A fault that a run found.</summary>
/// <param name="Seed">The number of the case.</param>
/// <param name="Fault">What does not hold.</param>
/// <param name="Case">The smallest case found that shows it.</param>
public sealed record FuzzFault(int Seed, string Fault, FuzzCase Case)
{
    /// <summary>For people, with the way to see it again.</summary>
    public override string ToString() => $"seed {Seed}: {Fault}\n{Case}\n(KACONF_SEED={Seed} repeats it)";
}

/// <summary>What a run did.</summary>
/// <param name="Cases">Number of cases.</param>
/// <param name="Refused">Number of those that the compiler refused.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Slowest">The seed and the time of the slowest case.</param>
/// <param name="Faults">Different faults, at most one of each kind.</param>
public sealed record FuzzReport(int Cases, int Refused, TimeSpan Elapsed, (int Seed, TimeSpan Time) Slowest, IReadOnlyList<FuzzFault> Faults)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Cases} cases in {Elapsed.TotalSeconds:0} s ({Cases / Elapsed.TotalSeconds:0}/s), {Refused} refused; slowest {Slowest.Time.TotalMilliseconds:0} ms (seed {Slowest.Seed}); {Faults.Count} faults");
}

/// <summary>Compiles cases of consecutive numbers.</summary>
public static class FuzzRun
{
    // A broken compiler fails in every case.
    private const int MostFaults = 10;

    /// <summary>The number that KACONF_SEED gives: one case to repeat, or null.</summary>
    public static int? Repeated => int.TryParse(Environment.GetEnvironmentVariable("KACONF_SEED"), out int seed) ? seed : null;

    /// <summary>Runs until so many cases are done or the time is up.</summary>
    /// <param name="maker">Makes the cases.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="most">Most cases.</param>
    /// <param name="time">Longest time.</param>
    public static FuzzReport Run(CaseMaker maker, int first, int most, TimeSpan time)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Dictionary<string, FuzzFault> faults = [];
        (int Seed, TimeSpan Time) slowest = (first, TimeSpan.Zero);
        int cases = 0, refused = 0;
        for (; cases < most && watch.Elapsed < time && faults.Count < MostFaults; cases++)
        {
            int seed = unchecked(first + cases);
            FuzzCase made = maker.Make(seed);
            TimeSpan start = watch.Elapsed;
            string? fault = FuzzCheck.Run(made, out bool hasErrors);
            refused += hasErrors ? 1 : 0;
            if (watch.Elapsed - start > slowest.Time) slowest = (seed, watch.Elapsed - start);
            if (fault is null || faults.ContainsKey(Kind(fault))) continue;
            faults.Add(Kind(fault), new FuzzFault(seed, fault, Minimizer.Run(made, smaller => FuzzCheck.Run(smaller, out _) is { } other && Kind(other) == Kind(fault))));
        }
        return new FuzzReport(cases, refused, watch.Elapsed, slowest, [.. faults.Values]);
    }

    // Messages hold words of the case; two faults of one kind start alike.
    private static string Kind(string fault) => fault.Split(':', '\n')[0];
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Bench;

/// <summary>What several runs come to.</summary>
internal static class Statistics
{
    /// <summary>The run in the middle.</summary>
    public static double Median(this IEnumerable<double> runs)
    {
        double[] sorted = [.. runs.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of one value of each run.</summary>
    public static double Median<T>(this IEnumerable<T> runs, Func<T, double> value) => runs.Select(value).Median();
}

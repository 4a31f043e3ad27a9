using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kaconf.Bench;

/// <summary>A line of a table: what is measured, its unit, and what it has to be.</summary>
internal readonly record struct TableRow(string Name, string Unit, string Target);

/// <summary>A table of two daemons side by side.</summary>
/// <param name="ours">The first column.</param>
/// <param name="theirs">The second.</param>
/// <param name="floor">What is the least that a program can do; empty without one.</param>
internal class Comparison(string ours, string theirs, string floor = "")
{
    /// <summary>The first line.</summary>
    public void Head() => Console.WriteLine($"\n{"",-46}{ours,18}{theirs,18}{"ratio",8}{floor,10}  target");

    /// <summary>Writes the medians of what was measured.</summary>
    public void Row(TableRow row, IReadOnlyList<double> mine, IReadOnlyList<double> other, double? least = null)
    {
        (double? left, double? right) = (MedianOf(mine), MedianOf(other));
        string ratio = right is null or 0 || left is null ? "–" : Number(left / right, "0.00");
        Console.WriteLine($"{row.Name,-46}{Number(left, "0.000"),10} {row.Unit,-7}{Number(right, "0.000"),10} {row.Unit,-7}{ratio,8}{Number(least, "0.000"),10}  {row.Target}");
    }

    private static double? MedianOf(IReadOnlyList<double> values) => values.Count == 0 ? null : values.Median(value => value);

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}

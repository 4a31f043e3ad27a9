using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Kaconf.Interop.Tests;

/// <summary>The takeovers of the matrix, a line for each row and pair, in the file that build.sh names with KACONF_TABLE and prints.</summary>
internal static class MeasuredTable
{
    private static readonly Lock Writing = new();

    /// <summary>Adds a line: each step, and its time and bound in milliseconds; of several instances each.</summary>
    public static void Add(string row, Pair pair, IEnumerable<(string Step, TimeSpan Time, TimeSpan Bound)> measured)
    {
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is not { Length: > 0 } table) return;
        IEnumerable<string> steps = measured.Select(entry =>
            string.Create(CultureInfo.InvariantCulture, $"{entry.Step} {entry.Time.TotalMilliseconds,4:F0} of {entry.Bound.TotalMilliseconds,4:F0} ms"));
        lock (Writing)
            File.AppendAllText(table, $"{row,-14} {pair.A,-10} before {pair.B,-10}  {string.Join("   ", steps)}\n");
    }
}

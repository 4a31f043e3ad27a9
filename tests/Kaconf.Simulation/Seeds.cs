using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Simulation;

/// <summary>Which seeds to run: so many, or the one that KACONF_SEED names.</summary>
public static class Seeds
{
    /// <summary>The seeds 1 to <paramref name="count"/>, or only the one to replay.</summary>
    public static IEnumerable<int> Upto(int count) =>
        int.TryParse(Environment.GetEnvironmentVariable("KACONF_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int seed)
            ? [seed]
            : Enumerable.Range(1, count);
}

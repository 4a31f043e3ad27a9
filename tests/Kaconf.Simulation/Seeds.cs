using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Simulation;

/// <summary>Which seeds to run: the same in every run, unless KACONF_SEED (the first) or KACONF_SEEDS (how many) says otherwise.</summary>
public static class Seeds
{
    /// <summary>The seeds 1 to <paramref name="count"/>; with KACONF_SEED alone only that one.</summary>
    public static IEnumerable<int> Upto(int count)
    {
        int? first = Variable("KACONF_SEED");
        return Enumerable.Range(first ?? 1, Variable("KACONF_SEEDS") ?? (first is null ? count : 1));
    }

    private static int? Variable(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}

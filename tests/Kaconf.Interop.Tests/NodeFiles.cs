using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Interop.Tests;

/// <summary>One folder with the configurations of all nodes of all scenarios: the files of <c>nodes</c>, and those that tables make.</summary>
internal static class NodeFiles
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>The files in the order of their names, <c>SCENARIO-NODE.conf</c>.</summary>
    public static IReadOnlyList<string> All => [.. Directory.EnumerateFiles(Written.Value, "*.conf").Order(StringComparer.Ordinal)];

    /// <summary>The file of one node.</summary>
    public static string PathOf(string scenario, string node) => Path.Combine(Written.Value, $"{scenario}-{node}.conf");

    private static string Write()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "nodes");
        // Those of rows that are gone would become nodes for ever.
        foreach (string old in Directory.EnumerateFiles(folder, "matrix-*.conf"))
            File.Delete(old);
        foreach (MatrixRow row in MatrixTable.Rows)
            foreach (string node in new[] { "a", "b" })
                File.WriteAllText(Path.Combine(folder, $"{row.Scenario}-{node}.conf"), row.Text(node));
        return folder;
    }
}

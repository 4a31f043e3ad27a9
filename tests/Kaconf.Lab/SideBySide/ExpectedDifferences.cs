using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Lab.SideBySide;

/// <summary>The differences that have a reason, from expected-differences.txt.</summary>
internal static class ExpectedDifferences
{
    /// <summary>A reason, and what it is the reason of.</summary>
    /// <param name="Reason">Why Kaconf is other.</param>
    /// <param name="Case">The cases, a regular expression for AREA/NAME.</param>
    /// <param name="Difference">The differences, a regular expression for <see cref="SideBySide.Difference"/> as text.</param>
    internal sealed record Entry(string Reason, Regex Case, Regex Difference)
    {
        /// <summary>Whether a case may differ so.</summary>
        public bool Covers(ConfCase played, Difference found) => Case.IsMatch(played.ToString()) && Difference.IsMatch(found.ToString());
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Entry> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "expected-differences.txt"));

    // A reason, and below it lines "  CASE: DIFFERENCE"; "#" begins a comment.
    private static List<Entry> Read(string path)
    {
        List<Entry> entries = [];
        string reason = "";
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                string[] parts = line.Trim().Split(": ", 2);
                entries.Add(new Entry(reason, new Regex($"^{parts[0]}$"), new Regex($"^{parts[1]}$")));
            }
            else
            {
                reason = line;
            }
        }
        return entries;
    }
}

using System;

namespace Kaconf.Runtime.Host;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest single-letter edits, if they are at most a third of its letters.</summary>
    internal static string? To(string name, ReadOnlySpan<string> candidates)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int edits = Edits(name, candidate);
            if (edits < least && edits <= Math.Max(1, candidate.Length / 3)) (best, least) = (candidate, edits);
        }
        return best;
    }

    // Levenshtein's distance with one row of the table.
    private static int Edits(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}

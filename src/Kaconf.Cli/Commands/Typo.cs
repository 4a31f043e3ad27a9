using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Cli.Commands;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class Typo
{
    /// <summary>"; did you mean 'lint'?", or nothing when no word is near.</summary>
    public static string Suggestion(string typed, IEnumerable<string> words)
    {
        (string? word, int distance) = words.Select(word => ((string?)word, Distance(typed, word))).MinBy(static pair => pair.Item2);
        return word is not null && distance <= Math.Max(1, word.Length / 3) ? $"; did you mean '{word}'?" : "";
    }

    /// <summary>The number of characters to add, drop or replace (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}

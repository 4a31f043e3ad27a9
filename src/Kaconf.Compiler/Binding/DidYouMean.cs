using System;
using System.Collections.Generic;

namespace Kaconf.Compiler.Binding;

/// <summary>Finds the name that was probably meant.</summary>
public static class DidYouMean
{
    // Longer than any keyword with a plausible slip.
    private const int LongestWord = 48;

    /// <summary>The nearest name, or null when none is near: at most a quarter of the letters wrong.</summary>
    public static string? Find(string word, IEnumerable<string> names)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        int bestDistance = Math.Max(1, (word.Length + 1) / 4) + 1;
        foreach (string name in names)
        {
            if (Math.Abs(name.Length - word.Length) >= bestDistance) continue;
            int distance = Distance(word.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance >= bestDistance) continue;
            best = name;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>Damerau-Levenshtein (optimal string alignment): letters added, lost, changed or swapped with the next.</summary>
    public static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= right.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int change = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[left.Length, right.Length];
    }
}

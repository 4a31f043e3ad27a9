using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Kaconf.Fuzz;

/// <summary>Takes away what a fault does not need.</summary>
public static class Minimizer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A smaller case that still fails.</summary>
    /// <param name="fails">Whether a case fails as the first one does.</param>
    public static FuzzCase Run(FuzzCase fuzzCase, Func<FuzzCase, bool> fails)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Func<FuzzCase, bool> stillFails = smaller => watch.Elapsed < Patience && fails(smaller);
        for (int i = fuzzCase.Files.Count - 1; i >= 0 && fuzzCase.Files.Count > 1; i--)
        {
            FuzzCase smaller = new([.. fuzzCase.Files.Where((_, other) => other != i)]);
            if (smaller.Files.Any(file => file.IsNode) && stillFails(smaller)) fuzzCase = smaller;
        }
        for (int i = 0; i < fuzzCase.Files.Count; i++)
        {
            int index = i;
            string[] lines = [.. fuzzCase.Files[i].Text.Split('\n').Select(line => line + "\n")];
            lines[^1] = lines[^1][..^1];
            fuzzCase = With(fuzzCase, i, Shrink(lines, parts => stillFails(With(fuzzCase, index, parts))));
            fuzzCase = With(fuzzCase, i, Shrink([.. fuzzCase.Files[i].Text.Select(c => c.ToString())], parts => stillFails(With(fuzzCase, index, parts))));
        }
        return fuzzCase;
    }

    private static FuzzCase With(FuzzCase fuzzCase, int index, IReadOnlyList<string> parts) =>
        new([.. fuzzCase.Files.Select((file, i) => i == index ? file with { Text = string.Concat(parts) } : file)]);

    // Halves, then quarters, down to single parts.
    private static IReadOnlyList<string> Shrink(IReadOnlyList<string> parts, Func<IReadOnlyList<string>, bool> fails)
    {
        for (int size = parts.Count / 2; size > 0; size /= 2)
        {
            for (int start = 0; start < parts.Count;)
            {
                IReadOnlyList<string> smaller = [.. parts.Take(start), .. parts.Skip(start + size)];
                if (fails(smaller)) parts = smaller;
                else start += size;
            }
        }
        return parts;
    }
}

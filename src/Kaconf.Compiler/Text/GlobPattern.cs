using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Text;

/// <summary>A path with wildcards as glob(7) reads it, without braces; see <see cref="Expand"/> for these.</summary>
public sealed class GlobPattern
{
    // More alternatives than any person writes; braces in braces multiply.
    private const int MaximumAlternatives = 256;

    private GlobPattern(string pattern)
    {
        Pattern = pattern;
        Segments = [.. Segmented(pattern)];
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>Its parts between slashes, without <c>.</c> and with <c>..</c> carried out.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Whether it may match more than one name.</summary>
    public bool HasWildcard => Segments.Any(IsWild);

    /// <summary>Whether a part may match more than one name.</summary>
    public static bool IsWild(string segment) => segment.IndexOfAny(['*', '?', '[']) >= 0;

    /// <summary>The patterns that one with braces stands for, in order, each below a folder unless it is a full path.</summary>
    public static IReadOnlyList<GlobPattern> Expand(string pattern, string folder) =>
        [.. Alternatives(pattern).Take(MaximumAlternatives).Select(one => new GlobPattern(folder.Length == 0 || (one.Length > 0 && one[0] == '/') ? one : $"{folder}/{one}"))];

    /// <summary>Whether a path is one that the pattern names.</summary>
    public bool Matches(string path)
    {
        List<string> names = Segmented(path);
        return names.Count == Segments.Count && path.StartsWith("/", StringComparison.Ordinal) == Pattern.StartsWith("/", StringComparison.Ordinal)
            && names.Zip(Segments, (name, segment) => GlobName.Matches(segment, name)).All(fits => fits);
    }

    private static List<string> Segmented(string path)
    {
        List<string> segments = [];
        foreach (string segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..") segments.RemoveAt(segments.Count - 1);
            else if (segment.Length > 0 && segment != ".") segments.Add(segment);
        }
        return segments;
    }

    // a{b,c{d,e}} is ab, acd, ace; a brace without its partner is itself.
    private static IEnumerable<string> Alternatives(string pattern)
    {
        int open = pattern.IndexOf('{');
        List<int> cuts = [open];
        int depth = 0, close = -1;
        for (int i = open; open >= 0 && i < pattern.Length && close < 0; i++)
        {
            if (pattern[i] == '{') depth++;
            if (pattern[i] == '}' && --depth == 0) close = i;
            if (pattern[i] == ',' && depth == 1) cuts.Add(i);
        }
        if (close < 0) return [pattern];
        cuts.Add(close);
        string before = pattern.Substring(0, open), after = pattern.Substring(close + 1);
        return cuts.Skip(1).Select((cut, i) => pattern.Substring(cuts[i] + 1, cut - cuts[i] - 1)).SelectMany(middle => Alternatives(before + middle + after));
    }
}

using System.Collections.Generic;

namespace Kaconf.Compiler.Expansion;

/// <summary>A line that reads another file.</summary>
internal static class IncludeLine
{
    private static readonly HashSet<string> Keywords = ["include", "includer", "includem", "includew", "includeb", "includea"];

    /// <summary>Whether a word starts one.</summary>
    public static bool IsKeyword(string word) => Keywords.Contains(word);

    /// <summary>The keyword of a line that is one and names a file, or null.</summary>
    public static string? KeywordOf(string line)
    {
        int end = line.IndexOfAny([' ', '\t']);
        return end > 0 && IsKeyword(line.Substring(0, end)) ? line.Substring(0, end) : null;
    }
}

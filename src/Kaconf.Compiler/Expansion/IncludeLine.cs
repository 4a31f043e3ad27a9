using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>A line that reads other files.</summary>
/// <param name="keyword">include, or one of the strict forms.</param>
/// <param name="pattern">The files.</param>
internal sealed class IncludeLine(string keyword, LineText pattern)
{
    private const string Keyword = "include";

    /// <summary>The keyword as written.</summary>
    public string Word => keyword;

    /// <summary>The files.</summary>
    public LineText Pattern => pattern;

    /// <summary>Whether a wildcard must match something (includew, includea).</summary>
    public bool NeedsWildcardMatch => keyword[keyword.Length - 1] is 'w' or 'a';

    /// <summary>Whether each alternative in braces must match something (includeb, includea).</summary>
    public bool NeedsEveryAlternative => keyword[keyword.Length - 1] is 'b' or 'a';

    /// <summary>Whether a word starts such a line.</summary>
    public static bool IsKeyword(string word) => word.StartsWith(Keyword, System.StringComparison.Ordinal)
        && (word.Length == Keyword.Length || (word.Length == Keyword.Length + 1 && word[Keyword.Length] is 'r' or 'm' or 'w' or 'b' or 'a'));

    /// <summary>Reads a line, or null when it is none.</summary>
    public static IncludeLine? Of(LineText line)
    {
        if (!line.Content.StartsWith(Keyword, System.StringComparison.Ordinal)) return null;
        int end = line.Content.IndexOfAny([' ', '\t']);
        if (end < 0 || !IsKeyword(line.Content.Substring(0, end))) return null;
        return new IncludeLine(line.Content.Substring(0, end), line.From(end + Comments.BlanksAt(line.Content, end)));
    }

    /// <summary>The place of the pattern.</summary>
    public TextSpan PatternSpan => new(0, pattern.Length);
}

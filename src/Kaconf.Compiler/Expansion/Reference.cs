using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>A use of a definition: <c>$NAME</c> before a blank, a comma, a closing parenthesis or the end; <c>${NAME}</c> anywhere.</summary>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Start">Offset of the dollar.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="NameLength">Number of characters of the name.</param>
/// <param name="IsBraced">Whether it has braces.</param>
internal readonly record struct Reference(string Text, int Start, int Length, int NameLength, bool IsBraced)
{
    public TextSpan Span => new(Start, Length);

    /// <summary>Offset of the name.</summary>
    public int NameStart => Start + (IsBraced ? 2 : 1);

    /// <summary>The name.</summary>
    public string Name => Text.Substring(NameStart, NameLength);

    /// <summary>What stands between the name and the brace, or "".</summary>
    public string Parameters => IsBraced && Length > NameLength + 3 ? Text.Substring(NameStart + NameLength, Length - NameLength - 3).Trim() : "";

    /// <summary>Reads one at a dollar, or null.</summary>
    public static Reference? At(string text, int start)
    {
        bool braced = start + 1 < text.Length && text[start + 1] == '{';
        int name = start + (braced ? 2 : 1);
        if (name >= text.Length || !CharacterClass.StartsName(text[name])) return null;
        int end = name + 1;
        while (end < text.Length && CharacterClass.IsName(text[end])) end++;
        int length = end - name;
        if (!braced) return EndsBareName(text, end) ? new Reference(text, start, end - start, length, false) : null;
        while (end < text.Length && (text[end] == ' ' || CharacterClass.IsName(text[end]))) end++;
        return end < text.Length && text[end] == '}' ? new Reference(text, start, end + 1 - start, length, true) : null;
    }

    /// <summary>The name after a dollar without braces, whatever follows it, or null.</summary>
    public static string? NameAt(string text, int start)
    {
        int end = start + 1;
        if (end >= text.Length || !CharacterClass.StartsName(text[end])) return null;
        while (end < text.Length && CharacterClass.IsName(text[end])) end++;
        return text.Substring(start + 1, end - start - 1);
    }

    private static bool EndsBareName(string text, int end) => end >= text.Length || text[end] is ' ' or '\t' or ',' or ')';
}

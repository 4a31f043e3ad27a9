namespace Kaconf.Compiler.Syntax;

/// <summary>The form of <c>${NAME}</c> and <c>${NAME words}</c>, whose braces belong to a word.</summary>
internal static class ReferenceText
{
    /// <summary>Number of characters of the one at an offset, or 0 for none.</summary>
    public static int LengthAt(string text, int start)
    {
        if (start + 2 >= text.Length || text[start] != '$' || text[start + 1] != '{' || !CharacterClass.StartsName(text[start + 2])) return 0;
        int end = start + 3;
        while (end < text.Length && (CharacterClass.IsName(text[end]) || text[end] == ' ')) end++;
        return end < text.Length && text[end] == '}' ? end + 1 - start : 0;
    }
}

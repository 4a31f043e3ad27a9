using System.Text;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>Characters that editors, chats and web pages put in the place of ASCII ones.</summary>
internal static class LookAlike
{
    // Unicode: the full-width forms are ASCII moved by this.
    private const int FullWidth = 0xFEE0;

    /// <summary>The ASCII character that was probably meant, a blank for invisible ones, or null.</summary>
    public static char? Of(char c) => c switch
    {
        < '\u00A0' => null,
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        >= '\u2018' and <= '\u201B' or '\u2032' => '\'',
        >= '\u201C' and <= '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        '\u3002' => '.',
        '\u00A0' or (>= '\u2000' and <= '\u200B') or '\u202F' or '\u2060' or '\u3000' or '\uFEFF' => ' ',
        _ => null,
    };

    /// <summary>A word with ASCII characters in the place of those that look like them; null where something else may be meant.</summary>
    public static string? Plain(Token token)
    {
        if (token.Kind != TokenKind.Word) return null;
        string word = token.Value;
        int start = 0, end = word.Length;
        while (start < end && Of(word[start]) == ' ') start++;
        while (end > start && Of(word[end - 1]) == ' ') end--;
        StringBuilder plain = new();
        for (int i = start; i < end; i++)
        {
            char c = word[i];
            char meant = Of(c) ?? c;
            bool isWidthless = c is '\u200B' or '\u2060' or '\uFEFF';
            // A long dash at the start may have been two hyphens; quotes and the like would change where words end.
            if (c > '\u007F' && !isWidthless && (!(CharacterClass.IsInner(meant) || meant is '\'' or ',') || (i == start && c is >= '\u2013' and <= '\u2015'))) return null;
            if (!isWidthless) plain.Append(meant);
        }
        return plain.ToString();
    }
}

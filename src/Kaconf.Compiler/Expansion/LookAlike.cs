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
}

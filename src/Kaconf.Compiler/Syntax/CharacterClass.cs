namespace Kaconf.Compiler.Syntax;

/// <summary>The classes of characters in keepalived.conf; only ASCII has a meaning.</summary>
internal static class CharacterClass
{
    /// <summary>Separates words; a \r that ends no line is one too.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    /// <summary>Starts a comment.</summary>
    public static bool IsComment(char c) => c is '#' or '!';

    /// <summary>Ends an unquoted word, as a comment does too.</summary>
    public static bool EndsWord(char c) => IsBlank(c) || c is '\n' or '{' or '}' or '"';

    /// <summary>Has no meaning of its own: quick to tell, and nearly every character of a word.</summary>
    public static bool IsPlain(char c) => c is > '$' and not ('\\' or '{' or '}');

    /// <summary>Never ends a word, an entry of a list or a name.</summary>
    public static bool IsInner(char c) => IsName(c) || c is '.' or '-' or '/' or ':';

    /// <summary>First character of a definition's name.</summary>
    public static bool StartsName(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    /// <summary>Further character of a definition's name.</summary>
    public static bool IsName(char c) => StartsName(c) || c is >= '0' and <= '9';
}

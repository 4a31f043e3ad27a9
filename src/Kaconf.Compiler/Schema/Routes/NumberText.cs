using System.Globalization;
using System.Linq;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>Numbers without a sign: decimal, and where the C library tells the base itself, 0x for hexadecimal and 0 for octal.</summary>
internal static class NumberText
{
    /// <summary>The number, or null.</summary>
    public static ulong? Decimal(string text) =>
        ulong.TryParse(text.StartsWith("+", System.StringComparison.Ordinal) ? text.Substring(1) : text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;

    /// <summary>The number in the base that it is written in, or null.</summary>
    public static ulong? AnyBase(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X')
            return ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number) ? number : null;
        return text.Length > 1 && text[0] == '0' ? Octal(text) : Decimal(text);
    }

    private static ulong? Octal(string text)
    {
        // 21 digits of 3 bits fit into 64.
        if (text.Length > 22 || !text.All(c => c is >= '0' and <= '7')) return null;
        return text.Aggregate(0ul, (sum, digit) => (sum * 8) + (ulong)(digit - '0'));
    }
}

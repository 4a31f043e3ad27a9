using System.Linq;
using System.Text;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Makes texts that every terminal and log shows: messages quote words of the file, which may hold anything.</summary>
internal static class Printable
{
    /// <summary>The fault with printable sentences.</summary>
    public static Diagnostic Of(Diagnostic fault) =>
        IsPrintable(fault.Message) && fault.Related.All(place => IsPrintable(place.Label)) ? fault
            : fault with { Message = Of(fault.Message), Related = fault.Related.Select(place => place with { Label = Of(place.Label) }).ToEquatableArray() };

    /// <summary>The text with a mark for each control character and half of a character.</summary>
    public static string Of(string text)
    {
        if (IsPrintable(text)) return text;
        StringBuilder shown = new(text);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i)) i++;
            else if (IsOdd(text[i])) shown[i] = '\uFFFD';
        }
        return shown.ToString();
    }

    private static bool IsPrintable(string text) => !text.Any(IsOdd);

    private static bool IsOdd(char c) => char.IsControl(c) || char.IsSurrogate(c);

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}

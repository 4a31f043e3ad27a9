using System.Globalization;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>Times of TCP metrics: with a unit, or without one in the kernel's own. The kernel takes 0.2 to 120 seconds.</summary>
internal static class MetricTime
{
    public const string Expected = "a time such as 200ms or 0.5s";
    private const long Minimum = 200, Maximum = 120_000;
    private static readonly Regex Form = new("^([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(m?)(s|sec|secs)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The time in the kernel's unit; null when the word is none, which is reported.</summary>
    /// <param name="line">The line.</param>
    /// <param name="option">The metric.</param>
    /// <param name="word">The word.</param>
    /// <param name="perMillisecond">The kernel's units in a millisecond.</param>
    public static uint? Read(AddressedLine line, Token option, Token word, int perMillisecond)
    {
        Match match = Form.Match(word.Value);
        bool hasUnit = match.Groups[3].Success;
        bool seconds = hasUnit && match.Groups[2].Length == 0;
        if (!match.Success || (!hasUnit && match.Groups[2].Length > 0) || Scaled(match.Groups[1].Value, seconds ? 3 : 0) is not { } number)
        {
            line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, $"{Expected}, with no part of a millisecond");
            return null;
        }
        decimal units = hasUnit ? number * perMillisecond : number;
        decimal meant = System.Math.Max(Minimum * perMillisecond, System.Math.Min(Maximum * perMillisecond, units));
        if (meant != units) line.Reader.Bag.Corrected(word.Place, option.Value, word.Value, meant == Minimum * perMillisecond ? "200ms" : "120s");
        return (uint)meant;
    }

    // Null where digits are left behind the places.
    private static decimal? Scaled(string text, int places)
    {
        int point = text.IndexOf('.');
        bool fits = text.Length <= 20 && (point < 0 || text.Length - point - 1 <= places);
        return fits && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number * (places == 3 ? 1000 : 1) : null;
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>HTTP status codes: N or N-N, several of them. What is none is reported and left out.</summary>
public sealed class StatusCodesArg : Arg<EquatableArray<StatusRange>>
{
    private const int Least = 100;
    private const int Most = 599;

    /// <inheritdoc/>
    public override string Expected => $"codes from {Least} to {Most} and ranges of them, such as 200-299 404";

    /// <inheritdoc/>
    public override string Show(EquatableArray<StatusRange> value) =>
        string.Join(" ", value.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<StatusRange> value)
    {
        List<StatusRange> ranges = [];
        while (reader.Peek() is not null)
        {
            Token word = reader.Take(this)!;
            if (Parse(word.Value) is { } range) ranges.Add(range);
            else reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
        }
        value = Merge(ranges).ToEquatableArray();
        return true;
    }

    private static StatusRange? Parse(string text)
    {
        string[] ends = text.Split('-');
        if (ends.Length > 2 || !TryNumber(ends[0], out int first) || !TryNumber(ends.Last(), out int last)) return null;
        return first >= Least && last <= Most && first <= last ? new StatusRange(first, last) : null;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text.TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // One set of codes has one value, whatever its order and overlaps.
    private static List<StatusRange> Merge(List<StatusRange> ranges)
    {
        List<StatusRange> merged = [];
        foreach (StatusRange range in ranges.OrderBy(item => item.First))
        {
            StatusRange? before = merged.LastOrDefault();
            if (before is null || range.First > before.Last + 1) merged.Add(range);
            else if (range.Last > before.Last) merged[merged.Count - 1] = before with { Last = range.Last };
        }
        return merged;
    }
}

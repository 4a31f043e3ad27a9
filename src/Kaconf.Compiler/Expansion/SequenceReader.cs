using System.Collections.Generic;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>What reading a specification gives: a repetition, or what is wrong with it.</summary>
internal readonly record struct Specification(Pending? Repetition, string? Fault)
{
    public static Specification Wrong(string fault) => new(null, fault);
}

/// <summary>Reads <c>~SEQ(NAME, [START, [STEP,]] END) text</c> and <c>~SEQx</c>.</summary>
internal sealed class SequenceReader(Substitution substitution)
{
    // keepalived copies the numbers to a buffer of this size.
    private const int NumbersBytes = 63;

    /// <summary>Reads a line that starts with one.</summary>
    public Specification Read(LineText line)
    {
        string text = line.Content;
        bool hex = text.Length > 4 && text[4] == 'x';
        int open = hex ? 5 : 4;
        open += Comments.BlanksAt(text, open);
        if (open >= text.Length || text[open] != '(') return Specification.Wrong("has no '(' after the keyword");
        int name = open + 1 + Comments.BlanksAt(text, open + 1);
        int end = text.IndexOfAny([' ', '\t', ',', ')'], name);
        int comma = end < 0 ? -1 : end + Comments.BlanksAt(text, end);
        int close = comma < 0 ? -1 : text.IndexOf(')', comma);
        if (end == name || close < 0 || text[comma] != ',') return Specification.Wrong("is not ~SEQ(NAME, [START, [STEP,]] END) and a text");
        LineText numbers = line.Slice(comma + 1, close - comma);
        if (ReadNumbers(numbers, text.Substring(name, end - name), hex, out string fault) is not { } range) return Specification.Wrong(fault);
        int rest = close + 1 + Comments.BlanksAt(text, close + 1);
        return new(new PendingSequence(range, line.OriginOf(new TextSpan(0, close + 1)), line.From(rest)), null);
    }

    private NumberRange? ReadNumbers(LineText numbers, string name, bool hex, out string fault)
    {
        // Of a definition of several lines nothing can come: the parenthesis follows it.
        Substituted read = substitution.Run(numbers, NumbersBytes, new Stack<Pending>());
        fault = "has a word where a number is expected";
        if (read.Line is not { } text) return null;
        NumberReader reader = new(text.Content);
        List<long> values = [reader.Read()];
        while (reader.Next == ',' && values.Count < 3)
        {
            reader.Skip();
            values.Add(reader.Read());
        }
        if (reader.Next != ')') return null;
        NumberRange range = RangeOf(name, values, hex);
        fault = range.Step == 0 ? "has the step 0" : "steps away from its end";
        if (range.Step == 0 || (range.First < range.Last && range.Step < 0 && values.Count == 3) || (range.First > range.Last && range.Step > 0)) return null;
        fault = "counts below 0 in hexadecimal";
        return hex && (range.First < 0 || range.Last < 0) ? null : range;
    }

    // An end of 0 alone counts 1, 0: keepalived steps down to anything below 1.
    private static NumberRange RangeOf(string name, List<long> values, bool hex) => values.Count switch
    {
        1 => new(name, values[0] < 0 ? -1 : 1, values[0] < 1 ? -1 : 1, values[0], hex),
        2 => new(name, values[0], values[0] <= values[1] ? 1 : -1, values[1], hex),
        _ => new(name, values[0], values[1], values[2], hex),
    };
}

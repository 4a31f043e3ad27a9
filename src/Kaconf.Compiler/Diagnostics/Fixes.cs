using System;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Makes fixes of places; null where the characters do not count just as and where they stand.</summary>
internal static class Fixes
{
    private const string Write = "write '";

    // What word processors make of double quotes.
    private static readonly char[] Curly = ['\u201C', '\u201D', '\u201E', '\u201F'];
    private static readonly char[] NotQuotable = ['"', '\\', '\'', .. Curly];

    /// <summary>Another text for a word.</summary>
    public static Fix? Replace(SourcePlace place, string old, string text) =>
        place.Text.Content.Substring(place.Span.Start, place.Span.Length) == old ? Edit(place, text, text.Length == 0 ? $"remove {TextFaults.Quote(old)}" : $"write {TextFaults.Quote(text)}") : null;

    /// <summary>The keyword that "write 'x'" asks for; null for any other advice, such as a value.</summary>
    public static Fix? Instead(SourcePlace place, string old, string advice)
    {
        int end = advice.Length - 1;
        return advice.StartsWith(Write, StringComparison.Ordinal) && char.IsLetter(advice[Write.Length]) && advice.IndexOf('\'', Write.Length) == end
            ? Replace(place, old, advice.Substring(Write.Length, end - Write.Length)) : null;
    }

    /// <summary>A text before a place.</summary>
    public static Fix? Insert(SourcePlace place, string text, string title) => Edit(SourcePlace.Of(place.Text, new TextSpan(place.Span.Start, 0), place.Via), text, title);

    /// <summary>Nothing between a word and the end of a later one of its line.</summary>
    public static Fix? RemoveAfter(SourcePlace word, SourcePlace last)
    {
        bool together = last.Via is null && ReferenceEquals(word.Text, last.Text) && last.Span.End > word.Span.End;
        return together ? Edit(SourcePlace.Of(word.Text, TextSpan.FromBounds(word.Span.End, last.Span.End), word.Via), "", "remove the words that are ignored") : null;
    }

    /// <summary>One pair of double quotes around a command.</summary>
    public static Fix? Quote(SourcePlace place)
    {
        string command = place.Text.Content.Substring(place.Span.Start, place.Span.Length);
        bool curly = command.Length > 2 && Array.IndexOf(Curly, command[0]) >= 0 && Array.IndexOf(Curly, command[command.Length - 1]) >= 0;
        if (curly) command = command.Substring(1, command.Length - 2);
        return command.IndexOfAny(NotQuotable) < 0 ? Edit(place, $"\"{command}\"", "put the command in one pair of double quotes") : null;
    }

    /// <summary>Nothing in the place of a setting's whole line.</summary>
    public static Fix? RemoveLine(SourcePlace setting)
    {
        FileLine line = new(setting.Text, setting.Span.Start);
        return setting.Via is null && line.IsRemovable ? Edit(SourcePlace.Of(setting.Text, line.WithEnd), "", "remove the line") : null;
    }

    /// <summary>The same of a line that does not count because of another one of its block.</summary>
    public static Fix? RemoveRepeated(SourcePlace line, SourcePlace counts)
    {
        bool first = line.Span.Start < counts.Span.Start;
        bool together = counts.Via is null && ReferenceEquals(line.Text, counts.Text)
            && FileLine.IsOneBlock(line.Text, (first ? line : counts).Span.Start, (first ? counts : line).Span.Start);
        return together ? RemoveLine(line) : null;
    }

    private static Fix? Edit(SourcePlace place, string text, string title) => place.Via is null && new FileLine(place.Text, place.Span.Start).IsLiteral
        ? new Fix(title, new EquatableArray<TextEdit>([new TextEdit(place, text)])) : null;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Kaconf.Cli.Changes;

/// <summary>Changes as <c>diff -u</c> prints them and <c>patch -p0</c> takes them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the changes of a file in the encoding that the file has.</summary>
    public static void Write(ChangedFile file, Stream stream)
    {
        string[] before = Lines(file.Before.HasByteOrderMark ? "\uFEFF" + file.Before.Content : file.Before.Content);
        string[] after = Lines(file.After.HasByteOrderMark ? "\uFEFF" + file.After.Content : file.After.Content);
        // A name with a blank ends at a tab.
        string path = file.Path.Contains(' ', StringComparison.Ordinal) ? file.Path + "\t" : file.Path;
        StringBuilder text = new($"--- {path}\n+++ {path}\n");
        foreach (List<LineChange> hunk in Hunks(LineDiff.Of(before, after))) Write(text, hunk, before, after);
        stream.Write((file.Before.IsLatin1 ? Encoding.Latin1 : new UTF8Encoding(false)).GetBytes(text.ToString()));
    }

    private static string[] Lines(string text)
    {
        string[] lines = [.. text.Split('\n').Select(static line => line + "\n")];
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length > 0 ? lines : lines[..^1];
    }

    // Changes whose surroundings would meet are shown together.
    private static IEnumerable<List<LineChange>> Hunks(IReadOnlyList<LineChange> changes)
    {
        List<LineChange> hunk = [];
        foreach (LineChange change in changes)
        {
            if (hunk.Count > 0 && change.Start - hunk[^1].Start - hunk[^1].Count > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(change);
        }
        if (hunk.Count > 0) yield return hunk;
    }

    private static void Write(StringBuilder text, List<LineChange> hunk, string[] before, string[] after)
    {
        LineChange first = hunk[0], last = hunk[^1];
        int lead = Math.Min(Context, first.Start), end = Math.Min(before.Length, last.Start + last.Count + Context);
        int trail = end - last.Start - last.Count, newStart = first.NewStart - lead;
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(first.Start - lead, end - first.Start + lead)} +{Range(newStart, last.NewStart + last.NewCount + trail - newStart)} @@\n");
        int at = first.Start - lead;
        foreach (LineChange change in hunk)
        {
            Append(text, ' ', before[at..change.Start]);
            Append(text, '-', before[change.Start..(change.Start + change.Count)]);
            Append(text, '+', after[change.NewStart..(change.NewStart + change.NewCount)]);
            at = change.Start + change.Count;
        }
        Append(text, ' ', before[at..end]);
    }

    private static string Range(int start, int count) => count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => (start + 1).ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    private static void Append(StringBuilder text, char mark, string[] lines)
    {
        foreach (string line in lines) text.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
    }
}

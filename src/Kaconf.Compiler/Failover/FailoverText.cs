using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Kaconf.Compiler.Failover;

/// <summary>The failover table for people: a paragraph a virtual router, a line a failure.</summary>
public static class FailoverText
{
    /// <summary>The text of an empty table.</summary>
    public const string Nothing = "no virtual router has more than one node\n";

    private const string Gap = "  ";

    private static readonly string[] Head = ["event", "MASTER", "after its end", "note"];

    /// <summary>The whole table, each line ended.</summary>
    public static string Of(FailoverTable table)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, FailoverUnit> same in table.Units.GroupBy(Body, StringComparer.Ordinal))
            text.Append(text.Length == 0 ? "" : "\n").Append(string.Join(", ", same.Select(unit => unit.Name))).Append('\n').Append(same.Key);
        return text.Length == 0 ? Nothing : text.ToString();
    }

    private static string Body(FailoverUnit unit)
    {
        if (unit.Problem is { } problem) return $"{Gap}not computed: {problem}\n";
        string[][] rows = [Head, .. unit.Rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        foreach (string[] row in rows) text.Append((Gap + string.Join(Gap, Padded(row, widths))).TrimEnd()).Append('\n');
        if (unit.HasNumbers) text.Append(Gap).Append("computed for the number 0 in the files of track_file\n");
        return text.ToString();
    }

    private static string[] Cells(FailoverRow row) => [row.Event, row.During.ToString(), row.Failure is null ? "" : row.Back.ToString(), row.Note];

    private static IEnumerable<string> Padded(string[] row, int[] widths) => row.Select((cell, column) => cell.PadRight(widths[column]));
}

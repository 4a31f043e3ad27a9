using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>A line of the table: what is measured, its unit, and what it has to be.</summary>
internal readonly record struct TableRow(string Name, string Unit, string Target);

/// <summary>The table, written row by row as the measurements end.</summary>
internal sealed class Table(Contender ours, Contender theirs, Contender floor)
{
    /// <summary>What the two are measured against.</summary>
    public Contender Floor => floor;

    /// <summary>The first line.</summary>
    public void Head() => Console.WriteLine($"\n{"",-46}{ours.Name,18}{theirs.Name,18}{"ratio",8}{floor.Name,10}  target");

    /// <summary>One value, measured of both in turns.</summary>
    public Task RowAsync(string name, string unit, int rounds, Func<Contender, Task<double>> measure, string target) =>
        RowsAsync([new(name, unit, target)], rounds, async who => [await measure(who)]);

    /// <summary>Several values of one measurement.</summary>
    /// <param name="rows">The lines that they are.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="measure">Measures them.</param>
    /// <param name="ofFloor">How many of them, the first, the floor has too; it is measured once.</param>
    public async Task RowsAsync(IReadOnlyList<TableRow> rows, int rounds, Func<Contender, Task<double[]>> measure, int ofFloor = 0)
    {
        List<double[]> mine = [], other = [];
        double[] least = [];
        try
        {
            for (int round = 0; round < rounds; round++)
            {
                mine.Add(await measure(ours));
                other.Add(await measure(theirs));
            }
            if (ofFloor > 0) least = await measure(floor);
        }
        catch (LabException error)
        {
            // What went wrong with one of them is a result too; the rest of the table is still wanted.
            Console.WriteLine($"{rows[0].Name,-46}{string.Join(' ', error.Message.Split('\n').Take(2))}");
            return;
        }
        for (int i = 0; i < rows.Count; i++)
            Row(rows[i], [.. mine.Select(values => values[i])], [.. other.Select(values => values[i])], i < ofFloor ? least[i] : null);
    }

    /// <summary>Writes the medians of what was measured.</summary>
    public void Row(TableRow row, IReadOnlyList<double> mine, IReadOnlyList<double> other, double? least = null)
    {
        (double left, double right) = (mine.Median(value => value), other.Median(value => value));
        string ratio = right == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{left / right:0.00}");
        string bottom = least is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{least:0.000}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name,-46}{left,10:0.000} {row.Unit,-7}{right,10:0.000} {row.Unit,-7}{ratio,8}{bottom,10}  {row.Target}"));
    }
}

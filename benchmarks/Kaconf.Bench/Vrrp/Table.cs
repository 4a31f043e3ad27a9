using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>The table, written row by row as the measurements end.</summary>
internal sealed class Table(Contender ours, Contender theirs, Contender floor) : Comparison(ours.Name, theirs.Name, floor.Name)
{
    /// <summary>What the two are measured against.</summary>
    public Contender Floor => floor;

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
        double[]? least = null;
        for (int round = 0; round < rounds; round++)
        {
            if (mine.Count == round) await AddAsync(mine, ours, rows, measure);
            if (other.Count == round) await AddAsync(other, theirs, rows, measure);
        }
        if (ofFloor > 0) least = await measure(floor);
        for (int i = 0; i < rows.Count; i++)
            Row(rows[i], [.. mine.Select(values => values[i])], [.. other.Select(values => values[i])], i < ofFloor ? least?[i] : null);
    }

    // What went wrong with one of them is a result too; the other's numbers and the rest of the table are still wanted.
    private static async Task AddAsync(List<double[]> values, Contender who, IReadOnlyList<TableRow> rows, Func<Contender, Task<double[]>> measure)
    {
        try
        {
            values.Add(await measure(who));
        }
        catch (LabException error)
        {
            Console.WriteLine($"{rows[0].Name}: no number: {string.Join(' ', error.Message.Split('\n').Take(2))}");
        }
    }
}

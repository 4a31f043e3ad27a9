using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>The table, written row by row as the measurements end.</summary>
internal sealed class Table(Contender ours, Contender theirs)
{
    /// <summary>The first line.</summary>
    public void Head() => Console.WriteLine($"\n{"",-46}{ours.Name,18}{theirs.Name,18}{"ratio",8}  target");

    /// <summary>One value, measured of both in turns.</summary>
    public Task RowAsync(string name, string unit, int rounds, Func<Contender, Task<double>> measure, string target) =>
        RowsAsync([(name, unit, target)], rounds, async who => [await measure(who)]);

    /// <summary>Several values of one measurement.</summary>
    public async Task RowsAsync(
        IReadOnlyList<(string Name, string Unit, string Target)> rows, int rounds, Func<Contender, Task<double[]>> measure)
    {
        List<double[]> mine = [], other = [];
        try
        {
            for (int round = 0; round < rounds; round++)
            {
                mine.Add(await measure(ours));
                other.Add(await measure(theirs));
            }
        }
        catch (LabException error)
        {
            // What went wrong with one of them is a result too; the rest of the table is still wanted.
            Console.WriteLine($"{rows[0].Name,-46}{string.Join(' ', error.Message.Split('\n').Take(2))}");
            return;
        }
        for (int i = 0; i < rows.Count; i++)
            Row(rows[i].Name, rows[i].Unit, [.. mine.Select(values => values[i])], [.. other.Select(values => values[i])], rows[i].Target);
    }

    /// <summary>Writes the medians of what was measured.</summary>
    public void Row(string name, string unit, IReadOnlyList<double> mine, IReadOnlyList<double> other, string target)
    {
        (double left, double right) = (mine.Median(value => value), other.Median(value => value));
        string ratio = right == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{left / right:0.00}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46}{left,10:0.000} {unit,-7}{right,10:0.000} {unit,-7}{ratio,8}  {target}"));
    }
}

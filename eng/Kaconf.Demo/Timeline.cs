using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Demo;

/// <summary>Prints one row for each event as it happens: time, a column for each node, what it is.</summary>
internal sealed class Timeline
{
    private const int Column = 16;

    // Rows come from several readers; a row waits this long for an earlier one.
    private static readonly TimeSpan HoldBack = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(40);

    private readonly Lan _lan;
    private readonly Happenings _happenings;
    private readonly List<Happening> _pending = [];
    private readonly Dictionary<string, (string State, bool Holds)> _cells;
    private readonly DateTime _zero = DateTime.UtcNow;
    private bool _progress;

    public Timeline(Lan lan, string vip)
    {
        _lan = lan;
        _happenings = new Happenings(lan, vip);
        _cells = lan.Nodes.ToDictionary(node => node.Name, _ => ("-", false));
        Console.WriteLine(Ink.Dim("      time  " + string.Concat(lan.Nodes.Select(node => node.Name.PadRight(Column))) + "event"));
    }

    /// <summary>Adds something that the demo itself did.</summary>
    public void Did(Node node, DateTime time, string text, string? state = null) => _pending.Add(new Happening(time, node.Name, Ink.Cyan(text), State: state));

    /// <summary>Prints rows until something is true and a moment has passed.</summary>
    /// <exception cref="LabException">The deadline passed.</exception>
    public async Task UntilAsync(Func<bool> condition, TimeSpan within, string expected)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > within)
            {
                Flush(TimeSpan.Zero);
                throw new LabException($"waited {within.TotalSeconds:0} s for {expected}, in vain");
            }
            Flush(HoldBack);
            ShowProgress(clock.Elapsed, expected);
            await Task.Delay(Tick);
        }
        await Task.Delay(2 * HoldBack);
        Flush(TimeSpan.Zero);
    }

    private void Flush(TimeSpan holdBack)
    {
        _pending.AddRange(_happenings.Next());
        List<Happening> due = _pending.Where(happening => happening.Time <= DateTime.UtcNow - holdBack).OrderBy(happening => happening.Time).ToList();
        foreach (Happening happening in due)
        {
            _pending.Remove(happening);
            Print(happening);
        }
    }

    private void Print(Happening happening)
    {
        ClearProgress();
        if (_cells.TryGetValue(happening.Node, out (string State, bool Holds) cell))
            _cells[happening.Node] = (happening.State ?? cell.State, happening.Holds ?? cell.Holds);
        string time = (happening.Time - _zero).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(10);
        Console.WriteLine($"{Ink.Dim(time)}  {string.Concat(_lan.Nodes.Select(Cell))}{happening.Node}: {happening.Text}");
    }

    private string Cell(Node node)
    {
        (string? state, bool holds) = _cells[node.Name];
        string text = (holds ? $"{state} ● VIP" : state).PadRight(Column);
        return state switch
        {
            "MASTER" => Ink.Green(text),
            "BACKUP" => Ink.Yellow(text),
            "killed" or "FAULT" => Ink.Red(text),
            _ => Ink.Dim(text),
        };
    }

    private void ShowProgress(TimeSpan elapsed, string expected)
    {
        if (Console.IsOutputRedirected)
            return;
        Console.Write(Ink.Dim(string.Create(CultureInfo.InvariantCulture, $"\r\e[K            waiting for {expected} … {elapsed.TotalSeconds:0.0} s")));
        _progress = true;
    }

    private void ClearProgress()
    {
        if (_progress)
            Console.Write("\r\e[K");
        _progress = false;
    }
}

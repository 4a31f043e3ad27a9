using System;
using System.Collections.Generic;
using System.Text;

namespace Kaconf.Simulation;

/// <summary>The last things that happened, for the report of a failure.</summary>
public sealed class Trace(SimClock clock)
{
    private const int Kept = 40;

    private readonly Queue<(long Time, FormattableString What)> lines = new();

    /// <summary>Notes one thing; it is put into words only if somebody asks.</summary>
    public void Add(FormattableString what)
    {
        if (lines.Count == Kept) lines.Dequeue();
        lines.Enqueue((clock.Now, what));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((long time, FormattableString what) in lines)
            text.Append(FormattableString.Invariant($"\n  {time / 1e9,10:F4} ")).Append(FormattableString.Invariant(what));
        return text.ToString();
    }
}

using System;
using System.Globalization;
using System.Text;

namespace Kaconf.Simulation.Machines;

/// <summary>The last things that happened, for the report of a failure; they are put into words only if somebody asks.</summary>
public sealed class Trace(SimClock clock)
{
    private const int Kept = 64;

    private readonly (long Time, object Who, string What, int First, int Second)[] lines = new (long, object, string, int, int)[Kept];
    private int count;

    /// <summary>Notes one thing.</summary>
    /// <param name="who">The node or instance; its text is asked for at the end.</param>
    /// <param name="what">A composite format for the two numbers.</param>
    public void Add(object who, string what, int first = 0, int second = 0) => lines[count++ % Kept] = (clock.Now, who, what, first, second);

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        for (int i = Math.Max(0, count - Kept); i < count; i++)
        {
            (long time, object who, string what, int first, int second) = lines[i % Kept];
            text.Append(CultureInfo.InvariantCulture, $"\n  {time / 1e9,12:F6} {who} ").AppendFormat(CultureInfo.InvariantCulture, what, first, second);
        }
        return text.ToString();
    }
}

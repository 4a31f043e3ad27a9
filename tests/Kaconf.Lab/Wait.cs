using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>Waiting with a deadline.</summary>
public static class Wait
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something is true.</summary>
    /// <param name="condition">Cheap: it is asked a hundred times a second.</param>
    /// <param name="within">The deadline.</param>
    /// <param name="expected">What is waited for, as it ends the sentence "waited 5 s for …".</param>
    /// <param name="evidence">What was found instead; asked only on failure.</param>
    /// <exception cref="LabException">The deadline passed.</exception>
    public static async Task UntilAsync(Func<bool> condition, TimeSpan within, string expected, Func<string> evidence)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > within)
            {
                string seconds = within.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
                throw new LabException($"waited {seconds} s for {expected}, but found:\n{evidence()}");
            }
            await Task.Delay(Step);
        }
    }
}

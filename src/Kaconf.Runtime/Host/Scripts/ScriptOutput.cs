using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// What a check writes: the first lines of a run are kept for the log, the rest goes nowhere, a megabyte a millisecond at most. The pipe is
/// the same for all runs, so a silent script costs nothing, and what one leaves running in the background may go on writing.
/// </summary>
internal sealed unsafe class ScriptOutput
{
    private const int MostKept = 480, MostLines = 3, Pause = 1_000_000;
    private readonly byte[] kept = new byte[MostKept];
    private readonly Reactor reactor;
    private readonly ReactorTimer pause;
    private readonly DrainedPipe? pipe = DrainedPipe.Make();
    private int length;
    private long dropped;

    /// <summary>Makes a pipe and watches it.</summary>
    internal ScriptOutput(Reactor reactor)
    {
        this.reactor = reactor;
        pause = reactor.NewTimer(Watch);
        Watch();
    }

    /// <summary>Where the script writes; negative = /dev/null, since there was no descriptor left.</summary>
    internal int Writer => pipe?.Writer ?? -1;

    /// <summary>Forgets what has been written: a run begins.</summary>
    internal void Begin()
    {
        Collect();
        (length, dropped) = (0, 0);
    }

    /// <summary>The first lines of the run that has ended.</summary>
    internal IEnumerable<string> Lines()
    {
        Collect();
        for (int i = 0; i < length; i++) if (kept[i] < ' ' && kept[i] != '\n') kept[i] = (byte)' ';
        string[] lines = Encoding.UTF8.GetString(kept, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < Math.Min(lines.Length, MostLines); i++) yield return lines[i];
        if (dropped > 0 || lines.Length > MostLines) yield return $"... and more, {length + dropped} bytes in all";
    }

    private void Watch()
    {
        if (pipe is not null) reactor.Watch(pipe.Reader, Drain);
    }

    // The reactor has better things to do than to empty the pipe of a script that writes without end.
    private void Drain()
    {
        if (length < MostKept)
        {
            Keep();
            return;
        }
        dropped += pipe!.Discard();
        reactor.Unwatch(pipe.Reader);
        pause.Deadline = reactor.Now + Pause;
    }

    // What the script wrote last may still be in the pipe when its end is noticed.
    private void Collect()
    {
        if (pipe is null) return;
        while (length < MostKept && pipe.HasMore) Keep();
        if (pipe.HasMore) dropped += pipe.Discard();
    }

    private void Keep()
    {
        fixed (byte* free = &kept[length]) length += pipe!.Read(free, MostKept - length);
    }
}

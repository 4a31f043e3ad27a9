using System;
using System.Diagnostics;
using System.Threading;

namespace Kaconf.Cli.Lint;

/// <summary>How far a long run is: a line on standard error that is gone at the end, and only where a person looks at it.</summary>
internal sealed class Progress(int total) : IDisposable
{
    // A short run ends before anybody could read it.
    private const long FirstMilliseconds = 500, BetweenMilliseconds = 100;

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool enabled = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private long next = FirstMilliseconds;
    private int done;
    private bool drawn;

    /// <summary>One file more is done.</summary>
    public void Step()
    {
        int count = Interlocked.Increment(ref done);
        if (!enabled || watch.ElapsedMilliseconds < Volatile.Read(ref next)) return;
        lock (gate)
        {
            if (watch.ElapsedMilliseconds < next) return;
            next = watch.ElapsedMilliseconds + BetweenMilliseconds;
            drawn = true;
            Console.Error.Write($"\r{count} of {total} files checked");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (drawn) Console.Error.Write("\r\e[K");
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Fifos;

/// <summary>
/// A FIFO and the lines on their way into it. Nobody waits for its reader: what the pipe does not take (64 KB) waits here, and
/// when too much waits, the oldest lines are lost: what is told last is what is true. keepalived loses the newest, in silence.
/// </summary>
internal sealed class NotifyFifo
{
    /// <summary>How many lines wait at most.</summary>
    internal const int MostWaiting = 4096;

    // PIPE_BUF of pipe(7).
    private const int Whole = 4096;
    private const long RetryAfter = 1_000_000_000;
    private readonly string path, title;
    private readonly ChildIdentity owner;
    private readonly Reactor reactor;
    private readonly Log log;
    private readonly ReactorTimer retry;
    private readonly Queue<byte[]> waiting = new();
    private readonly byte[] chunk = new byte[Whole];
    private NamedPipe? pipe;
    private string? toldProblem;
    private int lost;
    private bool isDue = true;
    private Burst losses;

    /// <summary>Makes a FIFO that is not there yet.</summary>
    /// <param name="keyword">What the configuration calls it.</param>
    /// <param name="path">Where it is to be.</param>
    /// <param name="owner">Whose it is to be.</param>
    /// <param name="reactor">Where it tries again.</param>
    /// <param name="log">Where troubles are told.</param>
    internal NotifyFifo(string keyword, string path, ChildIdentity owner, Reactor reactor, Log log)
    {
        (title, this.path, this.owner, this.reactor, this.log) = ($"{keyword} {path}", path, owner, reactor, log);
        retry = reactor.NewTimer(Try);
    }

    /// <summary>Called when it is there, each time that it had to be opened.</summary>
    internal Action? Opened { get; init; }

    /// <summary>Takes a line, with its end.</summary>
    internal void Add(byte[] line)
    {
        if (waiting.Count == MostWaiting)
        {
            waiting.Dequeue();
            lost++;
            if (losses.Begins(reactor.Now)) log.Error($"{title} is full and nobody reads it: the oldest lines that wait are lost");
        }
        waiting.Enqueue(line);
        isDue = true;
    }

    /// <summary>At the end of a turn: writes what is new. What the FIFO does not take is tried again in a second.</summary>
    internal void Flush()
    {
        if (isDue) Try();
    }

    /// <summary>Writes what it still takes, and removes it; its reader comes to the end.</summary>
    internal void Close()
    {
        if (waiting.Count > 0 && Open()) Write();
        if (waiting.Count > 0) log.Warning($"{title} is closed with {waiting.Count} lines that nobody has read");
        pipe?.Remove();
        pipe?.Dispose();
        pipe = null;
    }

    private void Try()
    {
        isDue = false;
        if (Open()) Write();
        bool done = waiting.Count == 0 && pipe is not null;
        retry.Deadline = done ? long.MaxValue : reactor.Now + RetryAfter;
        if (!done || lost == 0) return;
        log.Warning($"{title} is read again; {lost} lines were lost");
        lost = 0;
        losses.End();
    }

    private bool Open()
    {
        if (pipe is { IsInPlace: true }) return true;
        if (pipe is not null) log.Warning($"{title} was removed or replaced; opening it again");
        pipe?.Dispose();
        (pipe, string? problem) = NamedPipe.Open(path, owner);
        if (problem is not null && problem != toldProblem) log.Error($"{title} {problem}");
        toldProblem = problem;
        if (pipe is not null) Opened?.Invoke();
        return pipe is not null;
    }

    private void Write()
    {
        while (waiting.Count > 0)
        {
            int lines = Gather(out ReadOnlySpan<byte> bytes);
            SysResult result = pipe!.Write(bytes);
            if (result.Error == Errno.EAGAIN) return;
            if (result.IsError) log.Error($"{title} cannot be written: {result.Error}");
            for (; lines > 0; lines--) waiting.Dequeue();
        }
    }

    // As many lines as go in whole; a line that is longer than that goes alone.
    private int Gather(out ReadOnlySpan<byte> bytes)
    {
        int lines = 0, length = 0;
        foreach (byte[] line in waiting)
        {
            if (length + line.Length > Whole) break;
            line.CopyTo(chunk, length);
            length += line.Length;
            lines++;
        }
        bytes = lines == 0 ? waiting.Peek() : chunk.AsSpan(0, length);
        return Math.Max(lines, 1);
    }
}

using System;
using System.Threading;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Lines on their way from whoever logs to the thread that writes: two buffers that change places. Whoever logs never
/// waits for the writer, not even for one that the scheduler has put aside: there is no lock.
/// </summary>
internal sealed class LogQueue : IDisposable
{
    private readonly EventFd wake = new();
    private LogBuffer? filling = new();
    private LogBuffer spare = new();
    private int asleep;
    private volatile bool closed;

    /// <summary>Lends the buffer that is being filled; give it back at once.</summary>
    public LogBuffer Borrow()
    {
        SpinWait wait = default;
        LogBuffer? buffer;
        // Null only while another thread logs: the writer puts the other buffer there in one step.
        while ((buffer = Interlocked.Exchange(ref filling, null)) is null) wait.SpinOnce();
        return buffer;
    }

    /// <summary>Ends a loan, and wakes the writer if it sleeps.</summary>
    public void GiveBack(LogBuffer buffer)
    {
        Interlocked.Exchange(ref filling, buffer);
        if (Volatile.Read(ref asleep) != 0 && Interlocked.Exchange(ref asleep, 0) != 0) wake.Signal();
    }

    /// <summary>Nothing comes any more: when all is taken, the writer is told the end.</summary>
    public void Close()
    {
        closed = true;
        wake.Signal();
    }

    /// <summary>For the writer: waits for lines.</summary>
    /// <returns>A buffer to empty before the next call; null when the queue is closed and nothing is left.</returns>
    public LogBuffer? Take()
    {
        while (true)
        {
            bool last = closed;
            if (TrySwap() is { } lines) return lines;
            if (last) return null;
            Interlocked.Exchange(ref asleep, 1);
            // A line that came before the mark was set wakes nobody.
            if (TrySwap() is { } late) return late;
            wake.Wait(-1);
            wake.Drain();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => wake.Dispose();

    private LogBuffer? TrySwap()
    {
        while (true)
        {
            LogBuffer? buffer = Volatile.Read(ref filling);
            if (buffer is null)
            {
                Thread.Yield();
                continue;
            }
            if (buffer.Length == 0) return null;
            spare.Length = 0;
            if (Interlocked.CompareExchange(ref filling, spare, buffer) != buffer) continue;
            return spare = buffer;
        }
    }
}

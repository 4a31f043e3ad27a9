using System;
using System.Threading;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>The thread that writes the log, and waits for whoever reads it. It allocates nothing.</summary>
internal sealed class LogWriter
{
    private const int StackSize = 64 * 1024;
    private readonly LogQueue queue;
    private readonly int fd;
    private readonly Action<Thread> begin;
    private Thread? thread;

    /// <summary>Makes a writer that is not at work yet.</summary>
    public LogWriter(LogQueue queue, int fd, Action<Thread> begin) => (this.queue, this.fd, this.begin) = (queue, fd, begin);

    /// <summary>
    /// Has it write what is queued from now on. Where there may be no more threads, it writes these lines at once, and tries again with the next.
    /// </summary>
    /// <param name="lines">On loan from the queue.</param>
    public void Start(LogBuffer lines)
    {
        if (thread is not null) return;
        Thread work = new(Work, StackSize) { IsBackground = true };
        try
        {
            begin(work);
            thread = work;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            Stderr.Write(fd, lines.Lines);
            lines.Length = 0;
        }
    }

    /// <summary>Waits until it has written all that is queued, or for that many milliseconds.</summary>
    public void Finish(int milliseconds)
    {
        queue.Close();
        // One that still waits for its reader ends with the process, and with it the descriptor it would look at.
        if (thread is null || thread.Join(milliseconds)) queue.Dispose();
    }

    private void Work()
    {
        while (queue.Take() is { } lines) Stderr.Write(fd, lines.Lines);
    }
}

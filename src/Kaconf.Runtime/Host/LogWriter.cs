using System.Threading;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>The thread that writes the log, and waits for whoever reads it. It allocates nothing.</summary>
internal sealed class LogWriter
{
    private const int StackSize = 64 * 1024;
    private readonly LogQueue queue;
    private readonly int fd;
    private readonly Thread thread;
    private bool started;

    /// <summary>Makes a writer that is not at work yet.</summary>
    public LogWriter(LogQueue queue, int fd)
    {
        (this.queue, this.fd) = (queue, fd);
        thread = new Thread(Work, StackSize) { IsBackground = true };
    }

    /// <summary>Has it work from now on; may be called again.</summary>
    public void Start()
    {
        if (started) return;
        started = true;
        thread.Start();
    }

    /// <summary>Waits until it has written all that is queued, or for that many milliseconds.</summary>
    public void Finish(int milliseconds)
    {
        queue.Close();
        // One that still waits for its reader ends with the process, and with it the descriptor it would look at.
        if (!started || thread.Join(milliseconds)) queue.Dispose();
    }

    private void Work()
    {
        while (queue.Take() is { } lines) Stderr.Write(fd, lines.Lines);
    }
}

using System;
using System.Threading;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Log lines on stderr, a line a message: with syslog priority prefixes under systemd, else with the time in UTC.
/// Whoever logs only queues the line. One that the queue has no room for is dropped, and the next one that it takes is
/// preceded by their number.
/// </summary>
public sealed class Log : IDisposable
{
    // A stop is not held up by a reader that has stopped reading, nor are its last lines lost to one that is slow.
    private const int MillisecondsToFlush = 1000;

    // A prefix, the newline, and three bytes for each UTF-16 unit at most.
    private const int LineOverhead = 32, BytesPerUnit = 3;

    private readonly LogQueue queue = new();
    private readonly LogWriter writer;
    private readonly bool underSystemd;
    private int dropped;

    /// <summary>Asks the environment whether systemd reads what is written (systemd.exec(5), JOURNAL_STREAM and INVOCATION_ID).</summary>
    public Log() : this(Libc.STDERR_FILENO, Stderr.IsStream
        && (Environment.GetEnvironmentVariable("JOURNAL_STREAM") ?? Environment.GetEnvironmentVariable("INVOCATION_ID")) is not null)
    {
    }

    /// <summary>Logs to another descriptor.</summary>
    internal Log(int fd, bool underSystemd) : this(fd, underSystemd, static thread => thread.Start())
    {
    }

    /// <summary>Has its thread started in another way.</summary>
    internal Log(int fd, bool underSystemd, Action<Thread> begin) => (writer, this.underSystemd) = (new LogWriter(queue, fd, begin), underSystemd);

    /// <summary>Something a person may want to know.</summary>
    public void Info(string message) => Write(LogLevel.Info, message);

    /// <summary>Something is wrong, and the daemon copes.</summary>
    public void Warning(string message) => Write(LogLevel.Warning, message);

    /// <summary>Something is wrong, and it is lost.</summary>
    public void Error(string message) => Write(LogLevel.Error, message);

    /// <summary>Waits, a second at most, until what is queued is written. Nothing may be logged afterwards.</summary>
    public void Dispose() => writer.Finish(MillisecondsToFlush);

    private void Write(LogLevel level, string message)
    {
        LogBuffer buffer = queue.Borrow();
        try
        {
            Append(buffer, level, message);
            writer.Start(buffer);
        }
        finally
        {
            // Whoever logs next waits for it.
            queue.GiveBack(buffer);
        }
    }

    private void Append(LogBuffer buffer, LogLevel level, string message)
    {
        if (dropped > 0 && TryAppend(buffer, LogLevel.Warning, $"{dropped} log lines dropped: stderr took no more")) dropped = 0;
        if (dropped > 0 || !TryAppend(buffer, level, message)) dropped++;
    }

    private bool TryAppend(LogBuffer buffer, LogLevel level, string message)
    {
        Span<byte> room = buffer.Room;
        int most = Math.Min(LineOverhead + (message.Length * BytesPerUnit), Stderr.MaxLine);
        if (room.Length < most) return false;
        room = room[..most];
        buffer.Length += underSystemd
            ? LogFormat.WriteWithPriority(room, level, message)
            : LogFormat.WriteWithTime(room, DateTime.UtcNow, message);
        return true;
    }
}

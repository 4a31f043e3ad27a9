using System;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Log lines on stderr, a line a message: with syslog priority prefixes under systemd, else with the time in UTC.
/// A line that stderr cannot take at once is dropped, and the next one that goes through is preceded by their number.
/// </summary>
public sealed class Log
{
    private readonly byte[] buffer = new byte[Stderr.MaxLine];
    private readonly bool underSystemd;
    private int dropped;

    /// <summary>Asks the environment whether systemd reads what is written (systemd.exec(5), JOURNAL_STREAM and INVOCATION_ID).</summary>
    public Log() => underSystemd = Stderr.IsStream
        && (Environment.GetEnvironmentVariable("JOURNAL_STREAM") ?? Environment.GetEnvironmentVariable("INVOCATION_ID")) is not null;

    /// <summary>Something a person may want to know.</summary>
    public void Info(string message) => Write(LogLevel.Info, message);

    /// <summary>Something is wrong, and the daemon copes.</summary>
    public void Warning(string message) => Write(LogLevel.Warning, message);

    /// <summary>Something is wrong, and it is lost.</summary>
    public void Error(string message) => Write(LogLevel.Error, message);

    private void Write(LogLevel level, string message)
    {
        lock (buffer)
        {
            if (dropped > 0 && TryWrite(LogLevel.Warning, $"{dropped} log lines dropped: stderr took no more")) dropped = 0;
            if (dropped > 0 || !TryWrite(level, message)) dropped++;
        }
    }

    private bool TryWrite(LogLevel level, string message)
    {
        int length = underSystemd
            ? LogFormat.WriteWithPriority(buffer, level, message)
            : LogFormat.WriteWithTime(buffer, DateTime.UtcNow, message);
        return Stderr.TryWrite(buffer.AsSpan(0, length));
    }
}

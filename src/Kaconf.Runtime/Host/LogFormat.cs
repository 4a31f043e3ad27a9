using System;
using System.Text.Unicode;

namespace Kaconf.Runtime.Host;

/// <summary>How a message becomes a line: what stands before it, and that it stays one line.</summary>
internal static class LogFormat
{
    /// <summary>Writes <c>&lt;4&gt;message\n</c>, which the journal reads (sd-daemon(3)).</summary>
    /// <returns>The number of bytes.</returns>
    internal static int WriteWithPriority(Span<byte> line, LogLevel level, string message)
    {
        line[0] = (byte)'<';
        line[1] = (byte)('0' + (int)level);
        line[2] = (byte)'>';
        return 3 + WriteMessage(line[3..], message);
    }

    /// <summary>Writes <c>2026-01-02T03:04:05.678Z message\n</c>: UTC, so that the logs of two nodes can be laid side by side.</summary>
    /// <returns>The number of bytes.</returns>
    internal static int WriteWithTime(Span<byte> line, DateTime utc, string message)
    {
        int at = 0;
        Number(line, ref at, utc.Year, 4, '-');
        Number(line, ref at, utc.Month, 2, '-');
        Number(line, ref at, utc.Day, 2, 'T');
        Number(line, ref at, utc.Hour, 2, ':');
        Number(line, ref at, utc.Minute, 2, ':');
        Number(line, ref at, utc.Second, 2, '.');
        Number(line, ref at, utc.Millisecond, 3, 'Z');
        line[at++] = (byte)' ';
        return at + WriteMessage(line[at..], message);
    }

    // DateTime's own formatting would cost the binary its tables of cultures.
    private static void Number(Span<byte> line, ref int at, int value, int digits, char after)
    {
        for (int i = digits - 1; i >= 0; i--, value /= 10) line[at + i] = (byte)('0' + value % 10);
        line[at + digits] = (byte)after;
        at += digits + 1;
    }

    // A message that does not fit is cut at a whole character.
    private static int WriteMessage(Span<byte> line, string message)
    {
        Utf8.FromUtf16(message, line[..^1], out _, out int length);
        foreach (ref byte b in line[..length])
            if (b < ' ') b = (byte)' ';
        line[length] = (byte)'\n';
        return length + 1;
    }
}

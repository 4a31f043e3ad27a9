using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Standard error, written without waiting for whoever reads it.</summary>
internal static unsafe class Stderr
{
    /// <summary>No line is longer: what a pipe takes in one piece (PIPE_BUF, limits.h).</summary>
    internal const int MaxLine = 4096;

    /// <summary>Whether it is a pipe or a socket, as the journal's is, and neither a terminal nor a file.</summary>
    internal static bool IsStream
    {
        get
        {
            Libc.Statx status;
            return Libc.statx(Libc.STDERR_FILENO, "", Libc.AT_EMPTY_PATH, Libc.STATX_BASIC_STATS, &status) == 0
                && (status.Mode & Libc.S_IFMT) is Libc.S_IFIFO or Libc.S_IFSOCK;
        }
    }

    /// <summary>Writes a line if that needs no waiting.</summary>
    /// <returns>False when the reader is behind and the line is lost.</returns>
    /// <remarks>O_NONBLOCK would do the same, but it belongs to the open file that the shell shares with us.</remarks>
    internal static bool TryWrite(ReadOnlySpan<byte> line)
    {
        Libc.PollFd ready = new() { Fd = Libc.STDERR_FILENO, Events = Libc.POLLOUT };
        if (Libc.poll(&ready, 1, 0) <= 0 || (ready.Returned & Libc.POLLOUT) == 0) return false;
        fixed (byte* bytes = line) return Libc.write(Libc.STDERR_FILENO, bytes, (nuint)line.Length) == line.Length;
    }
}

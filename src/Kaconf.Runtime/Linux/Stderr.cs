using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Standard error, or what stands for it.</summary>
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

    /// <summary>Writes whole lines and waits for whoever reads them; what cannot be written at all is lost.</summary>
    /// <remarks>In pieces of <see cref="MaxLine"/> at most: a pipe takes such a one whole, so that no line of another process gets into one of ours.</remarks>
    internal static void Write(int fd, ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            int piece = lines.Length <= MaxLine ? lines.Length : lines[..MaxLine].LastIndexOf((byte)'\n') + 1;
            SysResult written;
            fixed (byte* bytes = lines) written = SysResult.Of(Libc.write(fd, bytes, (nuint)piece));
            if (!written.IsError) lines = lines[written.Value..];
            else if (!MayTryAgain(fd, written.Error)) return;
        }
    }

    // O_NONBLOCK belongs to the open file, which others may share and have set so.
    private static bool MayTryAgain(int fd, Errno error)
    {
        if (error == Errno.EINTR) return true;
        if (error != Errno.EAGAIN) return false;
        Libc.PollFd room = new() { Fd = fd, Events = Libc.POLLOUT };
        _ = Libc.poll(&room, 1, -1);
        return true;
    }
}

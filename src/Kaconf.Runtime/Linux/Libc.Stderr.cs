using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// What the log needs of the C library.
internal static unsafe partial class Libc
{
    internal const int STDOUT_FILENO = 1, STDERR_FILENO = 2;
    internal const short POLLOUT = 4;

    /// <summary>poll(2).</summary>
    [LibraryImport("libc")]
    internal static partial int poll(PollFd* fds, nuint count, int timeoutMilliseconds);

    /// <summary>struct pollfd (poll.h).</summary>
    internal struct PollFd
    {
        internal int Fd;
        internal short Events;
        internal short Returned;
    }
}

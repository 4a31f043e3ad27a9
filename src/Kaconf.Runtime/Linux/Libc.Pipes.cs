using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// pipe(7).
internal static unsafe partial class Libc
{
    internal const int F_SETFL = 4, F_SETPIPE_SZ = 1031, O_NONBLOCK = 0x800, SPLICE_F_NONBLOCK = 2;

    /// <summary>pipe2(2); the end to read, then the end to write.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int pipe2(int* ends, int flags);

    /// <summary>fcntl(2), for what takes a number.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fcntl(int fd, int command, nint argument);

    /// <summary>splice(2), between what has no position.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint splice(int from, long* fromPosition, int to, long* toPosition, nuint length, uint flags);
}

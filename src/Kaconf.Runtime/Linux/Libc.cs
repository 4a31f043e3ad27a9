using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>The C library under its own names; the only native imports of the runtime, split by topic.</summary>
internal static unsafe partial class Libc
{
    /// <summary>Clocks of time.h.</summary>
    public const int CLOCK_REALTIME = 0, CLOCK_MONOTONIC = 1;

    /// <summary>struct timespec of a 64-bit system.</summary>
    public struct timespec
    {
        public long tv_sec;
        public long tv_nsec;
    }

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint write(int fd, void* buffer, nuint count);

    [LibraryImport("libc")]
    public static partial int clock_gettime(int clock, timespec* now);
}

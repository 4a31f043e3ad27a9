namespace Kaconf.Runtime.Linux;

/// <summary>The descriptors 0, 1 and 2.</summary>
internal static unsafe class StandardStreams
{
    /// <summary>Opens /dev/null where a careless parent left one closed: else the next socket gets its number, and the log goes into it.</summary>
    internal static void Fill()
    {
        for (int fd = 0; fd <= Libc.STDERR_FILENO; fd++)
        {
            Libc.Statx status;
            bool isOpen = Libc.statx(fd, "", Libc.AT_EMPTY_PATH, Libc.STATX_BASIC_STATS, &status) == 0;
            // open(2) gives the lowest number that is free. Scripts get descriptors of their own.
            if (!isOpen) _ = Libc.open("/dev/null", Libc.O_RDWR | Libc.O_CLOEXEC, 0);
        }
    }
}

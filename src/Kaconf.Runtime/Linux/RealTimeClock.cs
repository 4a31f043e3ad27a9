namespace Kaconf.Runtime.Linux;

/// <summary>CLOCK_REALTIME: the time of day, which may be set back.</summary>
internal static unsafe class RealTimeClock
{
    /// <summary>Nanoseconds since 1970.</summary>
    public static long Read()
    {
        Libc.timespec now;
        _ = Libc.clock_gettime(Libc.CLOCK_REALTIME, &now);
        return (now.tv_sec * 1_000_000_000) + now.tv_nsec;
    }
}

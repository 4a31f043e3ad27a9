namespace Kaconf.Runtime.Linux;

/// <summary>CLOCK_MONOTONIC: never set back, shared with timerfd.</summary>
internal static unsafe class MonotonicClock
{
    /// <summary>The time now, in nanoseconds.</summary>
    public static long Read()
    {
        Libc.timespec now;
        _ = Libc.clock_gettime(Libc.CLOCK_MONOTONIC, &now);
        return (now.tv_sec * 1_000_000_000) + now.tv_nsec;
    }
}

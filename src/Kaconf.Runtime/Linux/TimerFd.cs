using System;

namespace Kaconf.Runtime.Linux;

/// <summary>One timer on CLOCK_MONOTONIC with an absolute time (timerfd_create(2)).</summary>
internal sealed unsafe class TimerFd : IDisposable
{
    private readonly SafeFd fd = new(SysResult
        .Of(Libc.timerfd_create(Libc.CLOCK_MONOTONIC, Libc.TFD_NONBLOCK | Libc.TFD_CLOEXEC))
        .OrThrow("timerfd_create"));

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <summary>Sets the time in nanoseconds, or none with <see cref="long.MaxValue"/>; a time in the past is due at once. An expiry that nobody has taken is gone with it.</summary>
    public void Set(long deadline)
    {
        Libc.itimerspec value = default;
        if (deadline != long.MaxValue)
        {
            // All zero would mean "no timer".
            long due = Math.Max(deadline, 1);
            value.it_value = new Libc.timespec { tv_sec = due / 1_000_000_000, tv_nsec = due % 1_000_000_000 };
        }
        SysResult.Of(Libc.timerfd_settime(fd.Number, Libc.TFD_TIMER_ABSTIME, &value, null)).OrThrow("timerfd_settime");
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

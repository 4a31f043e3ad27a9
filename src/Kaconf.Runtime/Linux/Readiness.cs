using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Waiting for one descriptor (poll(2)).</summary>
internal static unsafe class Readiness
{
    /// <summary>Waits until a descriptor can be read, at most that many milliseconds; -1 = without end.</summary>
    /// <returns>Whether it can.</returns>
    internal static bool Wait(int fd, int milliseconds)
    {
        Libc.PollFd wanted = new() { Fd = fd, Events = Libc.POLLIN };
        long end = Environment.TickCount64 + milliseconds;
        int left = milliseconds;
        int ready;
        // The collector stops threads by a signal, which ends the wait of this call.
        while ((ready = Libc.poll(&wanted, 1, left)) < 0)
            if (milliseconds >= 0) left = (int)Math.Max(0, end - Environment.TickCount64);
        return ready > 0;
    }
}

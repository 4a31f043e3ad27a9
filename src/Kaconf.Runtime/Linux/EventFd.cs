using System;

namespace Kaconf.Runtime.Linux;

/// <summary>A wake-up call from another thread (eventfd(2)).</summary>
internal sealed unsafe class EventFd : IDisposable
{
    private readonly SafeFd fd = new(SysResult
        .Of(Libc.eventfd(0, Libc.EFD_NONBLOCK | Libc.EFD_CLOEXEC))
        .OrThrow("eventfd"));

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <summary>Makes the descriptor readable; may be called from any thread.</summary>
    public void Signal()
    {
        ulong one = 1;
        _ = Libc.write(fd.Number, &one, sizeof(ulong));
    }

    /// <summary>Makes the descriptor quiet again.</summary>
    public void Drain()
    {
        ulong count;
        _ = Libc.read(fd.Number, &count, sizeof(ulong));
    }

    /// <summary>Waits until it is readable, at most that many milliseconds; -1 = without end.</summary>
    /// <returns>Whether it is.</returns>
    public bool Wait(int milliseconds) => Readiness.Wait(fd.Number, milliseconds);

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

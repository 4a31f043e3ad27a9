using System;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>One thread, one epoll, one timerfd, one eventfd: every event of the daemon in turn.</summary>
public sealed class Reactor : IDisposable
{
    private readonly Epoll epoll = new();
    private readonly TimerFd timerFd = new();
    private readonly WatchTable watches = new();
    private readonly TimerQueue timers = new();
    private readonly PostQueue posts = new();
    private readonly Guard guard = new();
    private long now;
    private long armed = long.MaxValue;
    private uint wakeUps;
    private volatile bool stopRequested;
    private bool running;

    /// <summary>Makes a reactor that runs nothing yet.</summary>
    /// <exception cref="Exception">The kernel has no descriptor left.</exception>
    public Reactor()
    {
        Watch(timerFd.Number, Expired);
        Watch(posts.Number, () => posts.RunAll(guard));
    }

    /// <summary>CLOCK_MONOTONIC in nanoseconds, read once per wake-up.</summary>
    public long Now => running ? now : MonotonicClock.Read();

    /// <summary>Hears of what a handler threw; the loop goes on. At most once a second, with the number of faults not told before.</summary>
    public Action<Exception, int>? HandlerFailed
    {
        get => guard.Failed;
        set => guard.Failed = value;
    }

    /// <summary>Calls <paramref name="onReadable"/> whenever the descriptor can be read or has an error (level-triggered).</summary>
    public void Watch(int fd, Action onReadable)
    {
        var result = epoll.Add(fd, watches.Add(fd, onReadable));
        if (!result.IsError) return;
        watches.Remove(fd);
        result.OrThrow($"cannot watch descriptor {fd}");
    }

    /// <summary>Forgets a descriptor; events of this wake-up that are already queued for it are dropped. Call it before closing.</summary>
    public void Unwatch(int fd)
    {
        if (watches.Remove(fd)) epoll.Remove(fd);
    }

    /// <summary>Makes a timer that is not set.</summary>
    public ReactorTimer NewTimer(Action onDue) => timers.New(onDue);

    /// <summary>Runs an action on the reactor's thread soon; may be called from any thread.</summary>
    public void Post(Action action) => posts.Add(action);

    /// <summary>Handles events until <see cref="Stop"/>; may be called again afterwards, and from within a handler.</summary>
    public void Run()
    {
        var outer = running;
        running = true;
        try
        {
            while (!stopRequested) Turn();
        }
        finally
        {
            stopRequested = false;
            running = outer;
        }
    }

    /// <summary>Ends the innermost <see cref="Run"/> after the current event; called before, ends it at once.</summary>
    public void Stop() => stopRequested = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        epoll.Dispose();
        timerFd.Dispose();
        posts.Dispose();
    }

    private void Turn()
    {
        Arm();
        var count = epoll.Wait(block: true);
        now = MonotonicClock.Read();
        timers.Floor = now + 1;
        var mine = ++wakeUps;
        // Descriptors before timers: after a stall of the whole machine, an advert that waits in its socket has to be
        // heard before the timer that would call it missing.
        for (var i = 0; i < count && !stopRequested && mine == wakeUps; i++)
            if (watches.Find(epoll.Data(i)) is { } onReadable) guard.Call(onReadable, now);
        while (!stopRequested && timers.TakeDue(now) is { } due) guard.Call(due.OnDue, now);
    }

    private void Expired()
    {
        timerFd.Drain();
        armed = long.MaxValue;
    }

    private void Arm()
    {
        if (timers.Earliest == armed) return;
        armed = timers.Earliest;
        timerFd.Set(armed);
    }
}

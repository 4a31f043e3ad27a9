using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>One thread, one epoll, one timerfd, one eventfd: every event of the daemon in turn.</summary>
public sealed class Reactor : IDisposable
{
    // A timer that is so late was held up by something else than its predecessors.
    private const long Stall = 50_000_000;

    // With 64 packets a round: more than a socket's buffer holds, and some 20 ms of a flood that never ends.
    private const int MostRoundsAfterStall = 64;

    private readonly Epoll epoll = new();
    private readonly TimerFd timerFd = new();
    private readonly WatchTable watches = new();
    private readonly TimerQueue timers = new();
    private readonly PostQueue posts = new();
    private readonly Guard guard = new();
    private readonly List<Action> turnEnding = [];
    private long now;
    private long armed = long.MaxValue;
    private uint wakeUps;
    private long lateness = long.MaxValue;
    private Action<long>? onLate;
    private volatile bool stopRequested;
    private bool running;

    /// <summary>Makes a reactor that runs nothing yet.</summary>
    /// <exception cref="Exception">The kernel has no descriptor left.</exception>
    public Reactor()
    {
        // It only wakes us; setting it anew makes it quiet again, so its expiry is never read.
        Watch(timerFd.Number, static () => { });
        Watch(posts.Number, () => posts.RunAll(guard));
    }

    /// <summary>CLOCK_MONOTONIC in nanoseconds, read once per wake-up.</summary>
    public long Now => running ? now : MonotonicClock.Read();

    /// <summary>Hears of what a handler threw; the loop goes on. While it runs, once a second at most.</summary>
    public Action<HandlerFault>? HandlerFailed
    {
        get => guard.Failed;
        set => guard.Failed = value;
    }

    /// <summary>Takes note of an exception that was caught on the way, as if a handler had thrown it.</summary>
    /// <param name="where">Which part failed, for the log.</param>
    /// <param name="exception">What it threw.</param>
    public void Report(string where, Exception exception) => guard.Report(where, exception, Now, always: !running);

    /// <summary>Calls <paramref name="onReadable"/> whenever the descriptor can be read or has an error (level-triggered).</summary>
    public void Watch(int fd, Action onReadable)
    {
        SysResult result = epoll.Add(fd, watches.Add(fd, onReadable));
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

    /// <summary>Calls <paramref name="onTurnEnding"/> at the end of every turn: when all is handled that one wake-up brought.</summary>
    public void AtTurnEnd(Action onTurnEnding) => turnEnding.Add(onTurnEnding);

    /// <summary>Calls <paramref name="onLate"/> with the lateness, when the reactor wakes up so late after a timer was due; in nanoseconds.</summary>
    internal void TellLate(long least, Action<long> onLate) => (lateness, this.onLate) = (least, onLate);

    /// <summary>Runs an action on the reactor's thread soon; may be called from any thread.</summary>
    public void Post(Action action) => posts.Add(action);

    /// <summary>Handles events until <see cref="Stop"/>; may be called again afterwards, and from within a handler.</summary>
    public void Run()
    {
        bool outer = running;
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
        int count = epoll.Wait(block: true);
        now = MonotonicClock.Read();
        timers.Floor = now + 1;
        // None is set at the end of time: that is never late.
        long late = now - timers.Earliest;
        uint mine = ++wakeUps;
        // Descriptors before timers: after a stall of the whole machine, an advert that waits in its socket has to be
        // heard before the timer that would call it missing. A handler takes only so many in a turn, so it gets more turns.
        int rounds = timers.Earliest <= now - Stall ? MostRoundsAfterStall : 1;
        if (rounds > 1) Arm(long.MaxValue);
        for (; count > 0 && rounds > 0 && !stopRequested && mine == wakeUps; rounds--)
        {
            CallReadable(count, mine);
            if (rounds > 1) count = epoll.Wait(block: false);
        }
        while (!stopRequested && timers.TakeDue(now) is { } due) guard.Call(due.OnDue, now);
        foreach (Action action in turnEnding) guard.Call(action, now);
        if (late >= lateness) onLate!(late);
    }

    private void CallReadable(int count, uint mine)
    {
        for (int i = 0; i < count && !stopRequested && mine == wakeUps; i++)
            if (watches.Find(epoll.Data(i)) is { } onReadable) guard.Call(onReadable, now);
    }

    // A Backup's deadline moves on with each advert. To set the timer each time is a waste, to let it fire early too: in between.
    private void Arm()
    {
        long earliest = timers.Earliest;
        if (earliest < armed || armed <= now || armed - now < (earliest - now) / 2) Arm(earliest);
    }

    private void Arm(long deadline)
    {
        armed = deadline;
        timerFd.Set(deadline);
    }
}

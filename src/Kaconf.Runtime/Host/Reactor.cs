using System;

namespace Kaconf.Runtime.Host;

/// <summary>One thread, one epoll, one timerfd, one eventfd: every event of the daemon in turn.</summary>
public sealed class Reactor : IDisposable
{
    /// <summary>CLOCK_MONOTONIC in nanoseconds, read once per wake-up.</summary>
    public long Now => throw new NotImplementedException();

    /// <summary>Calls <paramref name="onReadable"/> whenever the descriptor can be read or has an error (level-triggered).</summary>
    public void Watch(int fd, Action onReadable) => throw new NotImplementedException();

    /// <summary>Forgets a descriptor; events of this wake-up that are already queued for it are dropped.</summary>
    public void Unwatch(int fd) => throw new NotImplementedException();

    /// <summary>Makes a timer that is not set.</summary>
    public ReactorTimer NewTimer(Action onDue) => throw new NotImplementedException();

    /// <summary>Runs an action on the reactor's thread soon; may be called from any thread.</summary>
    public void Post(Action action) => throw new NotImplementedException();

    /// <summary>Handles events until <see cref="Stop"/>.</summary>
    public void Run() => throw new NotImplementedException();

    /// <summary>Ends <see cref="Run"/> after the current event; may be called again from within.</summary>
    public void Stop() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}

/// <summary>A timer of the reactor, set to an absolute time.</summary>
public sealed class ReactorTimer
{
    /// <summary>When it is due, in nanoseconds of <see cref="Reactor.Now"/>; <see cref="long.MaxValue"/> = not set. Assigning sets it anew.</summary>
    public long Deadline { get; set; } = long.MaxValue;
}

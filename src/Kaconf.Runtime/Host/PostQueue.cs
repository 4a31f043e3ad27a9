using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Actions from other threads, run in order on the reactor's own.</summary>
internal sealed class PostQueue : IDisposable
{
    private readonly EventFd wake = new();
    private readonly object gate = new();
    private List<Action> incoming = [];

    /// <summary>The descriptor that is readable while actions wait.</summary>
    public int Number => wake.Number;

    /// <summary>Adds an action; may be called from any thread.</summary>
    public void Add(Action action)
    {
        lock (gate) incoming.Add(action);
        wake.Signal();
    }

    /// <summary>Runs what waits now; what these actions post comes in the next turn.</summary>
    public void RunAll(Guard guard)
    {
        wake.Drain();
        List<Action> batch;
        lock (gate) (batch, incoming) = (incoming, []);
        foreach (Action action in batch) guard.Call(action, MonotonicClock.Read());
    }

    /// <inheritdoc/>
    public void Dispose() => wake.Dispose();
}

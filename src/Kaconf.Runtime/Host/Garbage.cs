using System;

namespace Kaconf.Runtime.Host;

/// <summary>What the garbage collector does while a node runs: it should have nothing to do while nothing happens.</summary>
internal sealed class Garbage(Log log)
{
    private int collections;
    private TimeSpan paused;

    /// <summary>The start is over: what only it needed goes back to the kernel.</summary>
    public void EndStart()
    {
        // Everybody waits now for others to speak: there is time. A small site has not collected yet, and has nothing to give back.
        if (GC.CollectionCount(0) > 0) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (collections, paused) = (GC.CollectionCount(0), GC.GetTotalPauseDuration());
    }

    /// <summary>Says how often and how long everything stood still for it since then, if it did.</summary>
    public void Tell()
    {
        int count = GC.CollectionCount(0) - collections;
        if (count == 0) return;
        double milliseconds = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
        log.Info($"memory was cleaned up {count} times while the node ran, {milliseconds / count:0.000} ms each");
    }
}

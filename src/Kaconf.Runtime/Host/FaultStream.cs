namespace Kaconf.Runtime.Host;

/// <summary>
/// Tells faults that can be outlived from a stream of them that cannot. One failing script, one failing instance or a
/// command of the kernel that it refuses fails a few times a second at most: that is no reason to give up all addresses.
/// But a descriptor or a timer whose handler always fails comes back at once, thousands of times a second, and nothing
/// useful is done any more.
/// </summary>
internal sealed class FaultStream
{
    /// <summary>More than the timers of a node fail in a second unless nearly all of its instances do.</summary>
    internal const int DensePerSecond = 100;

    /// <summary>
    /// A shortage (of memory, of descriptors) may pass. But with advert_int 1 the others miss our adverts after 3 to 4
    /// seconds and take the addresses: after 5, holding on to ours does only harm.
    /// </summary>
    internal const int MostDenseSeconds = 5;

    private const long Second = 1_000_000_000;

    private long windowEnd;
    private int inWindow;
    private int denseWindows;
    private bool any;

    /// <summary>How many have come since one was told.</summary>
    public int Untold { get; private set; }

    /// <summary>The stream has been dense for too long.</summary>
    public bool IsPersistent => denseWindows >= MostDenseSeconds;

    /// <summary>Takes note of a fault at time <paramref name="now"/> (nanoseconds).</summary>
    /// <returns>Whether to tell of it: the first of a second.</returns>
    public bool Note(long now)
    {
        inWindow++;
        Untold++;
        if (any && now < windowEnd) return false;
        bool isDense = any && inWindow >= DensePerSecond && now < windowEnd + Second;
        denseWindows = isDense ? denseWindows + 1 : 0;
        (any, inWindow, windowEnd) = (true, 0, now + Second);
        return true;
    }

    /// <summary>The last one was told, and with it the number of those before it.</summary>
    public void Told() => Untold = 0;
}

using System;

namespace Kaconf.Runtime.Host;

/// <summary>Calls handlers so that none of them can end the loop: whatever they throw is told, and the daemon goes on.</summary>
internal sealed class Guard
{
    // A level-triggered descriptor whose handler always fails comes back at once: it may not flood the log.
    private const long TellingGap = 1_000_000_000;

    private long nextTelling;
    private int untold;

    /// <summary>Hears of failures: the last one and how many there were since the last telling.</summary>
    public Action<Exception, int>? Failed { get; set; }

    /// <summary>Calls <paramref name="handler"/> at time <paramref name="now"/> (nanoseconds).</summary>
    public void Call(Action handler, long now)
    {
        try
        {
            handler();
        }
        catch (Exception e) when (Failed is not null)
        {
            untold++;
            if (now < nextTelling) return;
            nextTelling = now + TellingGap;
            Failed(e, untold);
            untold = 0;
        }
    }
}

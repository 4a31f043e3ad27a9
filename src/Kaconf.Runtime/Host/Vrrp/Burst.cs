namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Lets the first of a burst of equal log lines through: a burst ends when it has been quiet for a while.</summary>
internal struct Burst
{
    private const long Quiet = 60L * 1_000_000_000;

    private long lastSeen;
    private bool seen;

    /// <summary>Notes an occurrence at time <paramref name="now"/> in nanoseconds.</summary>
    /// <returns>Whether it is the first of its burst.</returns>
    public bool Begins(long now)
    {
        bool begins = !seen || now - lastSeen > Quiet;
        (seen, lastSeen) = (true, now);
        return begins;
    }

    /// <summary>Ends the burst: the next occurrence begins another.</summary>
    public void End() => seen = false;
}

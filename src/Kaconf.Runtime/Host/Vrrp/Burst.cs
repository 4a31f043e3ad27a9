using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Lets the first of a burst of equal log lines through: a burst ends when it has been quiet for a while.</summary>
internal struct Burst
{
    private const long Quiet = 60 * Intervals.Second;

    private LogBurst burst;

    /// <summary>Notes an occurrence at time <paramref name="now"/> in nanoseconds.</summary>
    /// <returns>Whether it is the first of its burst.</returns>
    public bool Begins(long now) => burst.Begins(now, Quiet);

    /// <summary>Ends the burst: the next occurrence begins another.</summary>
    public void End() => burst = default;
}

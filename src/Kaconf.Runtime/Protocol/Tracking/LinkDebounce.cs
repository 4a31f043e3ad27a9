namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>
/// Whether a link counts as up when it must stay as it is for a time to count (keepalived.conf(5), interface_up_down_delays).
/// A change that does not last is as if it had not been. Pure: no clock.
/// </summary>
/// <param name="downDelay">Nanoseconds.</param>
/// <param name="upDelay">Nanoseconds.</param>
internal sealed class LinkDebounce(long downDelay, long upDelay)
{
    private bool known;

    /// <summary>What the link counts as.</summary>
    public bool IsUp { get; private set; }

    /// <summary>When that changes unless the link does, in nanoseconds; <see cref="long.MaxValue"/> = it agrees with the link.</summary>
    public long Deadline { get; private set; } = long.MaxValue;

    /// <summary>Says how the link is; the first time counts at once.</summary>
    /// <param name="isUp">How it is.</param>
    /// <param name="now">Nanoseconds.</param>
    public void Set(bool isUp, long now)
    {
        if (!known || isUp == IsUp) Settle(isUp);
        else if (Deadline == long.MaxValue) Deadline = now + (isUp ? upDelay : downDelay);
        if (Deadline <= now) Settle(isUp);
    }

    /// <summary>The interface is gone, which needs no time to be believed.</summary>
    public void Lose() => Settle(false);

    private void Settle(bool isUp) => (known, IsUp, Deadline) = (true, isUp, long.MaxValue);
}

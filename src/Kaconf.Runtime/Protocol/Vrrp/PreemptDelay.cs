namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// preempt_delay, as keepalived 2.2.7 does it: the time runs from the first advert of lower priority that a Backup hears;
/// until it is over, such a router counts as the rightful Active. Silence and priority 0 promote us all the same,
/// and an advert that is not of lower priority forgets the delay, so that the next lower one starts it anew.
/// </summary>
internal struct PreemptDelay
{
    private long until; // 0 = not running

    /// <summary>An advert of lower priority came: whether its sender is still to be left alone. Starts the delay if need be.</summary>
    public bool Holds(RouterCore core)
    {
        int milliseconds = core.Config.PreemptDelayMilliseconds;
        if (milliseconds == 0) return false;
        if (until == 0)
        {
            until = core.Now + milliseconds * 1_000_000L;
            core.Log(VrrpEvent.PreemptDelayStarted, count: milliseconds);
        }
        return core.Now < until;
    }

    /// <summary>An advert that is not of lower priority came.</summary>
    public void Cancel(RouterCore core)
    {
        if (until == 0) return;
        until = 0;
        core.Log(VrrpEvent.PreemptDelayOver);
    }

    /// <summary>The state changes: nothing to say.</summary>
    public void Clear() => until = 0;
}

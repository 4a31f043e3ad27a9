namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Equal events in a dense row, which are one line of the log: keepalived writes a line for each packet, which on a
/// misconfigured LAN is all that the log then holds.
/// </summary>
internal struct LogBurst
{
    private long ends;

    /// <summary>Notes an event, and tells whether it is the first after a silence of at least <paramref name="silence"/> nanoseconds.</summary>
    public bool Begins(long now, long silence)
    {
        bool begins = now >= ends;
        ends = now + silence;
        return begins;
    }
}

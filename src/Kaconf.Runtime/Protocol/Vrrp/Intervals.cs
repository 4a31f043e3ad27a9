namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The times that follow from an interval and a priority (RFC 3768 §6.1), in nanoseconds.</summary>
public static class Intervals
{
    /// <summary>One second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>Missed adverts until the Active router counts as gone: keepalived's down_timer_adverts, fixed in RFC 3768.</summary>
    private const int DownTimerAdverts = 3;

    /// <summary>Skew_Time = (256 - Priority) / 256 seconds: the higher the priority, the earlier the move.</summary>
    public static long SkewTime(byte priority) => (256 - priority) * Second / 256;

    /// <summary>Active_Down_Interval (Master_Down_Interval in RFC 3768) = 3 × Advertisement_Interval + Skew_Time.</summary>
    public static long ActiveDownInterval(Centiseconds advertInterval, byte priority) =>
        DownTimerAdverts * advertInterval.Nanoseconds + SkewTime(priority);
}

using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The times that follow from an interval and a priority (RFC 3768 §6.1, RFC 9568 §6.1), in nanoseconds.</summary>
public static class Intervals
{
    /// <summary>One second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>
    /// Skew_Time: the higher the priority, the earlier the move. (256 - priority) / 256 of a second in version 2, of the Active
    /// router's interval in version 3.
    /// </summary>
    public static long SkewTime(VrrpInstanceConfig config, Centiseconds activeInterval, byte priority) =>
        (256 - priority) * (config.Version == 3 ? activeInterval.Nanoseconds : Second) / 256;

    /// <summary>Active_Down_Interval (Master_Down_Interval in RFC 3768) = down_timer_adverts × the Active router's interval + Skew_Time.</summary>
    public static long ActiveDownInterval(VrrpInstanceConfig config, Centiseconds activeInterval, byte priority) =>
        config.DownTimerAdverts * activeInterval.Nanoseconds + SkewTime(config, activeInterval, priority);
}

using System;
using Kaconf.Runtime.Config;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>The numbers of RFC 3768 §6.1 and RFC 9568 §6.1, worked out without the runtime, in nanoseconds.</summary>
public static class Rfc
{
    /// <summary>What a timer or a cable may add without anybody being late.</summary>
    public const long Slack = 200_000 + SimLan.CalmDelay;

    /// <summary>The unit of intervals, in nanoseconds.</summary>
    public const long Centisecond = 10_000_000;

    /// <summary>Advertisement_Interval.</summary>
    public static long Interval(VrrpInstanceConfig config) => config.AdvertIntervalCentiseconds * Centisecond;

    /// <summary>Skew_Time: a part of a second in version 2, a part of the Active router's interval in version 3.</summary>
    public static long Skew(byte version, long interval, int priority) => (256 - priority) * (version == 2 ? SimClock.Second : interval) / 256;

    /// <summary>The silence after which the Active router counts as gone, without the skew time (keepalived.conf(5), down_timer_adverts).</summary>
    public static long Silence(VrrpInstanceConfig config, long interval) => config.DownTimerAdverts * interval;

    /// <summary>Active_Down_Interval.</summary>
    public static long ActiveDown(VrrpInstanceConfig config, long interval, int priority) =>
        Silence(config, interval) + Skew(config.Version, interval, priority);

    /// <summary>The priority with its weights: 1 to 254, and 255 of an owner whatever happens (keepalived.conf(5), weight).</summary>
    public static byte EffectivePriority(VrrpInstanceConfig config, int offset) =>
        config.Priority == 255 ? config.Priority : (byte)Math.Clamp(config.Priority + offset, 1, 254);
}

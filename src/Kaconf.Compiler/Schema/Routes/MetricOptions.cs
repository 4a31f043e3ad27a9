using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The options of a route that are the kernel's metrics.</summary>
internal static class MetricOptions
{
    /// <summary>The word before a value that locks the metric.</summary>
    public static readonly ValueWord Lock = new("lock", "the value of the metric", "Before the value of a metric: the kernel must not change it.");

    /// <summary>The only feature that there is.</summary>
    public static readonly ValueWord Ecn = new("ecn", "", "Explicit congestion notification; a value of features.");

    public static readonly IReadOnlyList<LineOption<RouteLine>> All =
    [
        Number("mtu", "Largest packet.", uint.MaxValue, canLock: true),
        Number("hoplimit", "Hop limit.", 255),
        Number("advmss", "TCP segment size to advertise.", uint.MaxValue, canLock: true),
        Time("rtt", "Round trip time to start with; a bare number counts eighths of a millisecond.", 8),
        Time("rttvar", "Variance of the round trip time; a bare number counts quarters of a millisecond.", 4),
        Time("rto_min", "Least time before TCP sends again; a bare number counts milliseconds.", 1),
        Number("reordering", "Packets out of order before TCP takes one for lost.", uint.MaxValue, canLock: true),
        Number("window", "Largest TCP window to advertise.", uint.MaxValue),
        Number("cwnd", "Congestion window; counts when locked.", uint.MaxValue, canLock: true),
        Number("ssthresh", "Slow start threshold.", uint.MaxValue, canLock: true),
        Number("initcwnd", "Congestion window to start with, in segments.", uint.MaxValue),
        Number("initrwnd", "Receive window to start with, in segments.", uint.MaxValue),
        Number("quickack", "Acknowledge at once.", 1),
        Number("fastopen_no_cookie", "TCP Fast Open without a cookie.", 1),
        new(new ValueWord("congctl", "[lock] the name of an algorithm", "TCP congestion control."), ReadCongestionControl, "congctl"),
        new(new ValueWord("features", "ecn", "A feature of the destination."), ReadFeature, "features"),
    ];

    private static LineOption<RouteLine> Number(string name, string doc, uint maximum, bool canLock = false) =>
        new(new ValueWord(name, $"{(canLock ? "[lock] " : "")}0 to {maximum}", doc), (line, option) => ReadNumber(line, option, maximum, canLock), name);

    private static LineOption<RouteLine> Time(string name, string doc, int perMillisecond) =>
        new(new ValueWord(name, $"[lock] {MetricTime.Expected}", doc), (line, option) => ReadTime(line, option, perMillisecond), name);

    private static bool ReadNumber(RouteLine line, Token option, uint maximum, bool canLock)
    {
        bool locked = canLock && TakeLock(line, option);
        return line.TryTakeNumber(option, maximum, out ulong number) && Add(line, new RouteMetric(option.Value, (uint)number, locked));
    }

    private static bool ReadTime(RouteLine line, Token option, int perMillisecond)
    {
        bool locked = TakeLock(line, option);
        if (line.Take(option, MetricTime.Expected) is not { } word || MetricTime.Read(line, option, word, perMillisecond) is not { } time) return false;
        return Add(line, new RouteMetric(option.Value, time, locked));
    }

    private static bool ReadCongestionControl(RouteLine line, Token option)
    {
        bool locked = TakeLock(line, option);
        return line.Take(option, "the name of an algorithm") is { } word && Add(line, new RouteMetric(option.Value, 0, locked) { Text = word.Value });
    }

    // keepalived keeps the route whatever the feature is.
    private static bool ReadFeature(RouteLine line, Token option)
    {
        if (line.Take(option, Ecn.Name) is not { } word) return false;
        if (word.Value == Ecn.Name) return Add(line, new RouteMetric(option.Value, 1, false));
        line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, Ecn.Name);
        return true;
    }

    private static bool TakeLock(RouteLine line, Token option) => line.Reader.Peek()?.Value == Lock.Name && line.Take(option, Lock.Expected) is not null;

    private static bool Add(RouteLine line, RouteMetric metric) =>
        line.Set(line.Route with { Metrics = line.Route.Metrics.Where(other => other.Name != metric.Name).Append(metric).ToEquatableArray() });
}

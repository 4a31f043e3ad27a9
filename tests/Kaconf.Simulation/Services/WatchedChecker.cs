using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Services;

/// <summary>A checker as the man page sees it: down after retry failures beyond the first, in a row; the first result counts at once.</summary>
internal sealed class WatchedChecker(CheckerConfig config)
{
    private const long Microsecond = 1000, Second = 1_000_000_000;
    private bool hasRun, again;
    private uint failures;

    public CheckerConfig Config { get; } = config;

    public bool IsUp { get; private set; } = !config.Alpha;

    public bool IsSuspended { get; set; }

    public long Weight { get; set; }

    /// <summary>Takes a result.</summary>
    /// <returns>Whether it is the first, of a checker that begins as down (alpha) and stays so.</returns>
    public bool Record(bool success)
    {
        bool first = !hasRun, wasUp = IsUp;
        failures = success ? 0 : failures + 1;
        bool counts = success || first || failures > Config.Retry;
        if (counts) IsUp = success;
        hasRun = true;
        // A script is tried again only while the server is up.
        again = !success && !counts && (wasUp || Config is not MiscCheckConfig);
        if (counts) failures = 0;
        return first && !wasUp && !IsUp;
    }

    /// <summary>Nanoseconds between two checks.</summary>
    public long Loop => Config.DelayLoopMicroseconds * Microsecond;

    /// <summary>Whether the first check may be due then.</summary>
    public bool MayBeginAt(long next) => next >= Second && next <= Second + (Config.WarmupMicroseconds * Microsecond);

    /// <summary>Whether the next check may be due then, after one that ended now.</summary>
    public bool IsDue(long now, long next)
    {
        long delay = again ? Config.DelayBeforeRetryMicroseconds * Microsecond : Loop;
        // A script's time counts from its start, which is up to three seconds ago.
        bool fromStart = Config is MiscCheckConfig;
        return next > now && next <= Math.Max(now + delay, now + 1) && (fromStart ? next >= now + delay - (3 * Second) : next >= now + delay);
    }
}

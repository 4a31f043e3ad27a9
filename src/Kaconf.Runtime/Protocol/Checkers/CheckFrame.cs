using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Checkers;

/// <summary>
/// What all checkers have in common: when the next check begins, and how many failures in a row count. Times are nanoseconds of
/// CLOCK_MONOTONIC; what a check is, others know.
/// </summary>
public sealed class CheckFrame
{
    // The first check begins that much later than the start of the node, and up to warmup more.
    private const long Bootstrap = 1_000_000_000;
    private const long NanosecondsPerMicrosecond = 1000;

    private readonly CheckerConfig config;
    private readonly CheckRules rules;
    private uint retries;
    private long began;

    /// <summary>Makes a frame in which nothing is due.</summary>
    public CheckFrame(CheckerConfig config)
    {
        (this.config, rules, IsUp) = (config, CheckRules.Of(config), !config.Alpha);
        // At first one failure is enough.
        retries = config.Retry;
    }

    /// <summary>What the checker says of its server.</summary>
    public bool IsUp { get; private set; }

    /// <summary>Whether there has been a result.</summary>
    public bool HasRun { get; private set; }

    /// <summary>Checks are made; while they are not, the last result counts.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Failures in a row that have not counted yet.</summary>
    public uint Retries => retries;

    /// <summary>When the next check begins; <see cref="long.MaxValue"/> = never.</summary>
    public long Next { get; private set; } = long.MaxValue;

    /// <summary>Has the first check begin after a part of the warmup.</summary>
    /// <param name="now">The start of the node.</param>
    /// <param name="random">Says which part.</param>
    public void Start(long now, ulong random) =>
        Next = now + Bootstrap + (long)Math.BigMul((ulong)Nanoseconds(config.WarmupMicroseconds), random, out _);

    /// <summary>The next check is due.</summary>
    /// <returns>Whether it is to be made; if so, <see cref="End"/> or <see cref="Postpone"/> has to follow.</returns>
    public bool Begin(long now)
    {
        began = now;
        if (!IsEnabled) Postpone(now);
        return IsEnabled;
    }

    /// <summary>The check was not made, for a reason that says nothing of the server.</summary>
    public void Postpone(long now) => Next = now + Nanoseconds(config.DelayLoopMicroseconds);

    /// <summary>Takes the result of a check.</summary>
    public CheckVerdict End(bool success, long now)
    {
        bool isNews = success != IsUp || !HasRun;
        CheckVerdict verdict = success ? Succeed(isNews) : Fail(isNews);
        if (verdict is CheckVerdict.Up or CheckVerdict.Down) IsUp = success;
        HasRun = true;
        long delay = Nanoseconds(retries > 0 ? config.DelayBeforeRetryMicroseconds : config.DelayLoopMicroseconds);
        Next = Math.Max(rules.FromStart ? began + delay : now + delay, now + 1);
        return verdict;
    }

    private CheckVerdict Succeed(bool isNews)
    {
        retries = 0;
        return isNews ? CheckVerdict.Up : CheckVerdict.Unchanged;
    }

    private CheckVerdict Fail(bool isNews)
    {
        bool counts = isNews || rules.RetriesWhileDown, isLast = retries >= config.Retry;
        if (counts) retries = isLast ? 0 : retries + 1;
        return !isNews ? CheckVerdict.Unchanged : isLast ? CheckVerdict.Down : CheckVerdict.WillRetry;
    }

    // Years are as good as any longer time.
    private static long Nanoseconds(long microseconds) => Math.Min(microseconds, long.MaxValue / 8 / NanosecondsPerMicrosecond) * NanosecondsPerMicrosecond;
}

using System;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Has the table repaired again as long as something is wrong: soon, then less and less often, for what is refused for good costs a try each time.</summary>
internal sealed class TableRetry
{
    /// <summary>The time to the first try, in nanoseconds.</summary>
    public const long FirstGap = 5L * 1_000_000_000;

    private const long LongestGap = 60L * 1_000_000_000;

    private readonly Reactor reactor;
    private readonly Log log;
    private readonly ReactorTimer again;
    private readonly long firstGap;
    private long gap;
    private string? told;

    /// <summary>Tries nothing yet.</summary>
    /// <param name="reactor">Where it waits.</param>
    /// <param name="log">Hears what is wrong, and when it is right again.</param>
    /// <param name="firstGap">The time to the first try, in nanoseconds.</param>
    /// <param name="repair">Repairs, and tells what came of it.</param>
    public TableRetry(Reactor reactor, Log log, long firstGap, Action repair)
    {
        (this.reactor, this.log, this.firstGap) = (reactor, log, firstGap);
        again = reactor.NewTimer(repair);
    }

    /// <summary>Takes note of how a repair ended.</summary>
    /// <param name="problem">What is still wrong; null = nothing.</param>
    public void Tell(string? problem)
    {
        gap = problem is null || problem != told ? firstGap : Math.Min(gap * 2, LongestGap);
        again.Deadline = problem is null ? long.MaxValue : reactor.Now + gap;
        if (problem == told) return;
        if (problem is null) log.Info("IPVS is as it is to be again");
        else log.Error($"IPVS: {problem}; trying again in 5 seconds, then less and less often");
        told = problem;
    }

    /// <summary>Gives up.</summary>
    public void Stop() => again.Deadline = long.MaxValue;
}

using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Has the table looked at again and again, in slices, so that nothing else waits for long: the kernel tells nobody of its changes.</summary>
internal sealed class TablePatrol
{
    private const int Slice = 32;

    private readonly Reactor reactor;
    private readonly int count;
    private readonly Action<int, int> check;
    private readonly ReactorTimer timer;
    private readonly long gap;
    private int first;

    /// <summary>Makes one that does not go yet.</summary>
    /// <param name="reactor">Where it goes.</param>
    /// <param name="count">How many services there are.</param>
    /// <param name="period">In so many nanoseconds all are looked at.</param>
    /// <param name="check">Looks at services: the first of them, and how many at most.</param>
    public TablePatrol(Reactor reactor, int count, long period, Action<int, int> check)
    {
        (this.reactor, this.count, this.check) = (reactor, count, check);
        gap = period / ((count / Slice) + 1);
        timer = reactor.NewTimer(Go);
    }

    /// <summary>A period in which what another program changes is right again: the shortest time between two checks, a minute at most; in nanoseconds.</summary>
    public static long Period(NodeConfig node)
    {
        const long second = 1_000_000_000, margin = 8;
        long least = 60 * second;
        foreach (VirtualServerConfig service in node.VirtualServers)
            foreach (RealServerConfig server in service.Servers)
                foreach (CheckerConfig checker in server.Checkers) least = Math.Min(least, checker.DelayLoopMicroseconds * 1000);
        return Math.Max(second, least) / 10 * margin;
    }

    /// <summary>Begins with the first service.</summary>
    public void Start()
    {
        first = 0;
        timer.Deadline = reactor.Now + gap;
    }

    /// <summary>Ends it.</summary>
    public void Stop() => timer.Deadline = long.MaxValue;

    private void Go()
    {
        timer.Deadline = reactor.Now + gap;
        int from = first;
        first = from + Slice < count ? from + Slice : 0;
        check(from, Slice);
    }
}

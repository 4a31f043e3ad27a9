using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The gratuitous ARPs of one interface that wait for their turn.</summary>
internal sealed class GarpLane
{
    // A burst of 5 for 255 addresses, three times over; what does not fit is a repetition anyway.
    private const int MostWaiting = 4096;

    private readonly Queue<(IpAddress Address, Func<bool> StillWanted)> waiting = [];
    private readonly Reactor reactor;
    private readonly Action<IpAddress> send;
    private readonly long gap;
    private readonly ReactorTimer timer;
    private long next = long.MinValue;

    /// <summary>Makes an empty lane with a gap in nanoseconds.</summary>
    public GarpLane(Reactor reactor, long gap, Action<IpAddress> send)
    {
        (this.reactor, this.gap, this.send) = (reactor, gap, send);
        timer = reactor.NewTimer(Work);
    }

    /// <summary>Sends now or later.</summary>
    public void Add(IpAddress address, Func<bool> stillWanted)
    {
        if (waiting.Count < MostWaiting) waiting.Enqueue((address, stillWanted));
        Work();
    }

    private void Work()
    {
        while (reactor.Now >= next && waiting.TryDequeue(out (IpAddress Address, Func<bool> StillWanted) garp))
        {
            if (!garp.StillWanted()) continue;
            send(garp.Address);
            next = reactor.Now + gap;
        }
        timer.Deadline = waiting.Count > 0 ? next : long.MaxValue;
    }
}

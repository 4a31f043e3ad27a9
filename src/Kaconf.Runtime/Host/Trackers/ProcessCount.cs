using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>Counts all processes of the host in slices, so that no advert waits for it.</summary>
internal sealed class ProcessCount
{
    // As many as there are events in a turn, so that a host where processes come and go without end is counted too.
    private const int Slice = 256;
    private readonly Reactor reactor;
    private readonly List<ProcessTracker> trackers;
    private readonly ProcessLook look;
    private readonly Action onDone;
    private readonly ReactorTimer timer;
    private bool isLooking;

    /// <summary>Makes a count that is not under way.</summary>
    /// <param name="reactor">Does a slice a turn.</param>
    /// <param name="trackers">What is looked for.</param>
    /// <param name="look">How.</param>
    /// <param name="onDone">Hears when all trackers know the result.</param>
    public ProcessCount(Reactor reactor, List<ProcessTracker> trackers, ProcessLook look, Action onDone)
    {
        (this.reactor, this.trackers, this.look, this.onDone) = (reactor, trackers, look, onDone);
        timer = reactor.NewTimer(Work);
    }

    /// <summary>The count that is under way, or null: what happens meanwhile has to be told it.</summary>
    public ProcessCensus? Census { get; private set; }

    /// <summary>Counts all at once, as at the start.</summary>
    public void CountNow()
    {
        Begin();
        while (!DoSlice()) { }
        for (int i = 0; i < trackers.Count; i++) trackers[i].Processes.Start(Census!.Result(i));
        Census = null;
    }

    /// <summary>Begins anew.</summary>
    public void Start()
    {
        Begin();
        timer.Deadline = reactor.Now;
    }

    /// <summary>Stops.</summary>
    public void Cancel() => timer.Deadline = long.MaxValue;

    private void Begin() => (isLooking, Census) = (true, new ProcessCensus(trackers.Count, ProcessTable.All()));

    private void Work()
    {
        timer.Deadline = long.MaxValue;
        bool wasLooking = isLooking;
        isLooking = !DoSlice();
        // One more turn: by then all has been heard that happened while the last were looked at.
        if (isLooking || wasLooking)
        {
            timer.Deadline = reactor.Now;
            return;
        }
        ProcessCensus done = Census!;
        Census = null;
        for (int i = 0; i < trackers.Count; i++)
            if (trackers[i].Processes.Recount(done.Result(i), reactor.Now)) trackers[i].Tell();
        onDone();
    }

    private bool DoSlice()
    {
        ProcessCensus census = Census!;
        for (int i = 0; i < Slice; i++)
        {
            if (census.Next() is not { } process) return true;
            look.At(process, (tracker, isMeant) => census.Found(tracker, process, isMeant));
        }
        return false;
    }
}

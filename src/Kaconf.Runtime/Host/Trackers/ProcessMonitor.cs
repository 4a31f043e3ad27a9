using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Tracking;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>
/// Keeps count of the processes that are tracked: by the kernel's events, with a new count of all now and then and after events were lost; and where
/// there are no events, by such a count every second.
/// </summary>
internal sealed class ProcessMonitor : IDisposable
{
    private const long Second = 1_000_000_000, Minute = 60 * Second;
    private readonly NodeRun run;
    private readonly List<ProcessTracker> trackers;
    private readonly ProcessLook look;
    private readonly ProcessCount count;
    private readonly ProcessListener listener;
    private readonly ReactorTimer delays, counting;
    private long period = Minute;
    private Burst losses;

    /// <summary>Counts, and begins to listen.</summary>
    /// <param name="run">The node.</param>
    /// <param name="trackers">What is counted, and who is told.</param>
    /// <param name="socket">Where the kernel tells; null = one is opened here.</param>
    public ProcessMonitor(NodeRun run, List<ProcessTracker> trackers, ConnectorSocket? socket)
    {
        (this.run, this.trackers) = (run, trackers);
        look = new ProcessLook(trackers);
        count = new ProcessCount(run.Reactor, trackers, look, Counted);
        delays = run.Reactor.NewTimer(Tick);
        counting = run.Reactor.NewTimer(count.Start);
        listener = new ProcessListener(run, Handle, Lost, Silent, socket);
        // In this order: what happens while they are counted is heard afterwards.
        listener.Start();
        count.CountNow();
        foreach (ProcessTracker tracker in trackers) tracker.Start();
        counting.Deadline = run.Reactor.Now + period;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (delays.Deadline, counting.Deadline) = (long.MaxValue, long.MaxValue);
        count.Cancel();
        listener.Dispose();
    }

    private void Handle(ProcessEvent happened)
    {
        if (count.Census is { } census) Note(happened, census);
        if (happened.Kind == ProcessEventKind.Exec) look.At(happened.Process, (place, isMeant) => Become(place, happened.Process, isMeant));
        else foreach (ProcessTracker tracker in trackers) Handle(happened, tracker);
        SetDelays();
    }

    private static void Note(in ProcessEvent happened, ProcessCensus census)
    {
        switch (happened.Kind)
        {
            case ProcessEventKind.Fork: census.LookAt(happened.Child); break;
            case ProcessEventKind.Exit: census.Gone(happened.Process); break;
            default: census.LookAt(happened.Process); break;
        }
    }

    private void Handle(in ProcessEvent happened, ProcessTracker tracker)
    {
        TrackedProcesses processes = tracker.Processes;
        if (happened.Kind == ProcessEventKind.Name)
        {
            bool changed = !processes.Pattern.ReadsCommandLine && processes.Become(happened.Process, processes.Pattern.Matches(happened.Name, ""), run.Reactor.Now);
            if (changed) tracker.Tell();
            return;
        }
        long now = run.Reactor.Now;
        if (happened.Kind == ProcessEventKind.Fork ? processes.Fork(happened.Process, happened.Child, now) : processes.Exit(happened.Process, now)) tracker.Tell();
    }

    private void Become(int place, int process, bool isMeant)
    {
        if (trackers[place].Processes.Become(process, isMeant, run.Reactor.Now)) trackers[place].Tell();
    }

    private void Tick()
    {
        foreach (ProcessTracker tracker in trackers)
            if (tracker.Processes.Tick(run.Reactor.Now)) tracker.Tell();
        SetDelays();
    }

    private void SetDelays()
    {
        long first = long.MaxValue;
        foreach (ProcessTracker tracker in trackers) first = Math.Min(first, tracker.Processes.Deadline);
        delays.Deadline = first;
    }

    private void Counted()
    {
        counting.Deadline = run.Reactor.Now + period;
        SetDelays();
    }

    private void Lost(string what)
    {
        if (losses.Begins(run.Reactor.Now)) run.Log.Warning($"process events were lost, so all processes are counted anew; {what}");
        counting.Deadline = Math.Min(counting.Deadline, run.Reactor.Now + Second);
    }

    private void Silent(string why)
    {
        run.Log.Warning($"track_process: the kernel does not tell of processes here ({why}); they are counted every second instead");
        period = Second;
        counting.Deadline = run.Reactor.Now + period;
    }
}

using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>Looks at processes, and reads of them no more than the trackers want: a command line that is swapped out would have to come back for it.</summary>
internal sealed class ProcessLook
{
    private readonly List<ProcessTracker> trackers;
    private readonly bool readsName, readsCommandLine;
    private readonly int length;

    /// <summary>Looks for these.</summary>
    public ProcessLook(List<ProcessTracker> trackers)
    {
        this.trackers = trackers;
        foreach (ProcessTracker tracker in trackers)
        {
            ProcessPattern pattern = tracker.Processes.Pattern;
            if (pattern.ReadsCommandLine) (readsCommandLine, length) = (true, Math.Max(length, pattern.Length));
            else readsName = true;
        }
    }

    /// <summary>Says of a process for each tracker, by its place, whether it is meant; nothing when it is gone.</summary>
    public void At(int process, Action<int, bool> tell)
    {
        string? name = readsName ? ProcessTable.NameOf(process) : "";
        string? commandLine = readsCommandLine ? ProcessTable.CommandLineOf(process, length) : "";
        if (name is null || commandLine is null) return;
        for (int i = 0; i < trackers.Count; i++) tell(i, trackers[i].Processes.Pattern.Matches(name, commandLine));
    }
}

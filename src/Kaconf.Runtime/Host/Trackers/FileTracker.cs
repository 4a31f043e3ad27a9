using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>A <c>track_file</c>: its number as it was read last, and those who are told of it. The log lines are keepalived's.</summary>
internal sealed class FileTracker(NodeRun run, TrackFileConfig file, List<Follower> followers)
{
    private readonly (bool Fault, int Offset)[] told = new (bool, int)[followers.Count];
    private readonly string key = $"file {file.Name}";
    private long number;
    private bool isUnreadable;

    /// <summary>The file.</summary>
    public string Path => file.Path;

    /// <summary>The block's name.</summary>
    public string Name => file.Name;

    /// <summary>Reads the file for the first time.</summary>
    public void Start()
    {
        number = Read() ?? 0;
        for (int i = 0; i < told.Length; i++)
        {
            (IVrrpInstance instance, TrackedConfig tracking) = followers[i];
            told[i] = TrackedNumber.Of(number, tracking.Weight, tracking.Reverse);
            if (told[i].Fault) run.Log.Info($"({instance.Config.Name}): entering FAULT state (tracked file {file.Name} has status {TrackedNumber.Status(number, tracking.Weight, tracking.Reverse)})");
            instance.Track(key, told[i].Fault, told[i].Offset);
        }
    }

    /// <summary>The file may have changed.</summary>
    public void Refresh()
    {
        if (Read() is not { } found || found == number) return;
        number = found;
        for (int i = 0; i < told.Length; i++) Tell(i);
    }

    private void Tell(int place)
    {
        (IVrrpInstance instance, TrackedConfig tracking) = followers[place];
        (bool wasFault, int offset) = told[place];
        (bool fault, int fresh) = TrackedNumber.Of(number, tracking.Weight, tracking.Reverse);
        // In FAULT the priority stays as it was: that is what notify scripts hear.
        told[place] = (fault, fault ? offset : fresh);
        if (told[place] == (wasFault, offset)) return;
        if (fault != wasFault) run.Log.Info($"({instance.Config.Name}): tracked file {file.Name} {(fault ? "now" : "leaving")} FAULT state");
        instance.Track(key, fault, told[place].Offset);
    }

    // A file that is not there counts as 0, and so does one that nobody can read.
    private long? Read()
    {
        string? text = SmallFile.Read(file.Path, TrackedNumber.MostBytes);
        bool fails = text is null && FilePlace.IsRegular(file.Path) is not null;
        if (fails && !isUnreadable) run.Log.Warning($"track_file {file.Name}: {file.Path} is there and cannot be read, so it counts as 0; let this daemon's account read it");
        isUnreadable = fails;
        long? found = TrackedNumber.Parse(text ?? "");
        if (found is null) run.Log.Info($"Invalid number read from {file.Path} - ignoring: it has more than 32 bits");
        return found;
    }
}

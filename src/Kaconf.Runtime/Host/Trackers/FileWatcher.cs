using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>
/// Tells file trackers when their file may have changed: written, replaced, deleted, linked to another. What inotify(7) cannot tell of, a directory
/// that is not there or one of another host, is looked at every second.
/// </summary>
internal sealed class FileWatcher : IDisposable
{
    private const long Second = 1_000_000_000;
    private readonly NodeRun run;
    private readonly List<WatchedFile> files = [];
    private readonly HashSet<WatchedFile> touched = [];
    private readonly ReactorTimer timer;
    private readonly Inotify? inotify;
    private readonly string noInotify = "";

    /// <summary>Begins to watch.</summary>
    public FileWatcher(NodeRun run, List<FileTracker> trackers)
    {
        this.run = run;
        timer = run.Reactor.NewTimer(LookAgain);
        try
        {
            inotify = new Inotify();
            run.Reactor.Watch(inotify.Number, Read);
        }
        catch (LinuxException refused)
        {
            noInotify = refused.Message;
        }
        foreach (FileTracker tracker in trackers) files.Add(new WatchedFile(tracker));
        foreach (WatchedFile file in files) Find(file);
        SetTimer();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Deadline = long.MaxValue;
        if (inotify is null) return;
        run.Reactor.Unwatch(inotify.Number);
        inotify.Dispose();
    }

    private void Read()
    {
        inotify!.Read(Note);
        // However often it was written: what counts is what is in it now.
        foreach (WatchedFile file in touched)
        {
            Find(file);
            file.Tracker.Refresh();
        }
        touched.Clear();
        SetTimer();
    }

    private void Note(DirectoryEvent happened)
    {
        foreach (WatchedFile file in files)
            if (file.Concerns(happened) && (!happened.IsNew || FilePlace.IsLink(file.Tracker.Path))) touched.Add(file);
    }

    private void LookAgain()
    {
        foreach (WatchedFile file in files)
        {
            if (file.Places.Count > 0) continue;
            Find(file);
            file.Tracker.Refresh();
        }
        SetTimer();
    }

    private void SetTimer() => timer.Deadline = files.Exists(static file => file.Places.Count == 0) ? run.Reactor.Now + Second : long.MaxValue;

    private void Find(WatchedFile file)
    {
        List<WatchedPlace> old = file.Places;
        string? trouble = inotify is null ? $"{noInotify}: it is read every second" : file.Find(inotify);
        foreach (WatchedPlace place in old)
            if (!files.Exists(other => other.Places.Exists(kept => kept.Watch == place.Watch))) inotify!.Unwatch(place.Watch);
        if (trouble == file.Trouble) return;
        file.Trouble = trouble;
        if (trouble is null) run.Log.Info($"track_file {file.Tracker.Name}: {file.Tracker.Path} can be watched now");
        else run.Log.Warning($"track_file {file.Tracker.Name}: {file.Tracker.Path}: {trouble}");
    }
}

using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Trackers;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Follows the <c>track_file</c>s and tells the instances that track them; Main names it after the VRRP feature.</summary>
public sealed class TrackFileFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        List<FileTracker> trackers = [];
        foreach (TrackFileConfig file in run.Node.TrackFiles)
        {
            List<Follower> followers = Followers.Of(run, "track_file", file.Name, static instance => instance.TrackedFiles, static group => group.TrackedFiles);
            if (Initialise(run.Log, file, run.Node.Globals.Umask) && followers.Count > 0) trackers.Add(new FileTracker(run, file, followers));
        }
        if (trackers.Count == 0) return;
        // Watched before it is read: what is written in between is not missed.
        FileWatcher watcher = new(run, trackers);
        foreach (FileTracker tracker in trackers) tracker.Start();
        run.Stopping.Add(watcher.Dispose);
    }

    /// <inheritdoc/>
    public void Check(NodeConfig node, ICheckReport report)
    {
        foreach (TrackFileConfig file in node.TrackFiles)
        {
            string? trouble = FilePlace.IsRegular(file.Path) switch
            {
                true => null,
                false => $"{file.Path} is no file, so it counts as 0",
                null => file.InitialNumber is null ? $"{file.Path} is not there, so it counts as 0 until it is" : null,
            };
            report.Wish($"track_file {file.Name}", trouble, file.Path);
        }
    }

    // keepalived does not track what it should write anew and cannot, since it is no file.
    private static bool Initialise(Log log, TrackFileConfig file, uint mask)
    {
        if (file.InitialNumber is not { } number) return true;
        bool? isRegular = FilePlace.IsRegular(file.Path);
        if (isRegular is not null && !file.Overwrite) return true;
        if (isRegular == false)
        {
            log.Error($"Cannot initialise track file {file.Name} - {file.Path} is not a regular file; it is not tracked");
            return false;
        }
        Errno why = FilePlace.Write(file.Path, $"{number}\n", mask);
        if (why.IsError) log.Error($"Unable to initialise track file {file.Name}: {file.Path}: {why}");
        return true;
    }
}

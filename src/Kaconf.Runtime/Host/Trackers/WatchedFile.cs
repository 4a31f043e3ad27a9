using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>A directory that is watched for a file.</summary>
/// <param name="Watch">Its number.</param>
/// <param name="Name">The entry that matters; null = each, since one of them is a step on the way to the file.</param>
internal readonly record struct WatchedPlace(int Watch, string? Name);

/// <summary>Where a tracked file is now: in the directory that its path names, and, if that is a link, in the one that the link leads to.</summary>
internal sealed class WatchedFile(FileTracker tracker)
{
    /// <summary>Whose it is.</summary>
    public FileTracker Tracker => tracker;

    /// <summary>The directories; none = it has to be looked at again and again.</summary>
    public List<WatchedPlace> Places { get; private set; } = [];

    /// <summary>Why it cannot be watched, as it was told; null = it can.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether an event may be about the file.</summary>
    public bool Concerns(DirectoryEvent happened) => happened.Watch < 0
        || Places.Exists(place => place.Watch == happened.Watch && (happened.IsOver || place.Name is null || place.Name == happened.Name));

    /// <summary>Has the right directories watched.</summary>
    /// <returns>Why that is not possible; null = it is.</returns>
    public string? Find(Inotify inotify)
    {
        List<WatchedPlace> found = [];
        string? trouble = Find(inotify, found);
        Places = trouble is null ? found : [];
        return trouble;
    }

    private string? Find(Inotify inotify, List<WatchedPlace> found)
    {
        (string named, string name) = Split(tracker.Path);
        if (FilePlace.Real(named) is not { } directory) return $"there is no directory {named}, so the file counts as 0 until there is one";
        string? target = FilePlace.Real(tracker.Path);
        if (target is null && FilePlace.IsLink(tracker.Path)) return "it is a link to nothing, so it counts as 0; it is read every second";
        bool isLink = target is not null && Split(target) != (directory, name);
        string? trouble = Watch(inotify, directory, isLink ? null : name, found);
        if (trouble is not null || !isLink) return trouble;
        (string real, string last) = Split(target!);
        return Watch(inotify, real, last, found);
    }

    private static string? Watch(Inotify inotify, string directory, string? name, List<WatchedPlace> found)
    {
        if (FilePlace.IsSilent(directory)) return $"{directory} is of a file system that does not tell of changes: the file is read every second";
        SysResult watch = inotify.Watch(directory);
        if (watch.IsError) return $"{directory} cannot be watched, {watch.Error}: the file is read every second";
        found.Add(new WatchedPlace(watch.Value, name));
        return null;
    }

    private static (string Directory, string Name) Split(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? (".", path) : slash == 0 ? ("/", path[1..]) : (path[..slash], path[(slash + 1)..]);
    }
}

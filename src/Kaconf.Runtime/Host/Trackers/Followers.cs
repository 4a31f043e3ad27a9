using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>An instance that tracks something, and what that means for it.</summary>
internal readonly record struct Follower(IVrrpInstance Instance, TrackedConfig Tracking);

/// <summary>Who tracks a script, a file or a process: instances, and the members of sync groups that do.</summary>
internal static class Followers
{
    /// <summary>Those of one thing, each instance once.</summary>
    /// <param name="run">The node.</param>
    /// <param name="kind">The keyword, for the log.</param>
    /// <param name="name">The thing's name.</param>
    /// <param name="own">The list of an instance.</param>
    /// <param name="shared">The list of a group.</param>
    public static List<Follower> Of(NodeRun run, string kind, string name, Func<VrrpInstanceConfig, TrackedConfig[]> own, Func<SyncGroupConfig, TrackedConfig[]> shared)
    {
        List<Follower> found = [];
        foreach (IVrrpInstance instance in run.Instances)
            if (Find(own(instance.Config), name) is { } tracking) found.Add(new Follower(instance, tracking));
        foreach (SyncGroupConfig group in run.Node.SyncGroups)
            if (Find(shared(group), name) is { } tracking) AddMembers(run, group, kind, tracking, found);
        return found;
    }

    private static TrackedConfig? Find(TrackedConfig[] list, string name) => Array.Find(list, tracking => tracking.Name == name);

    // keepalived: what the group says counts, unless a member says that it means FAULT.
    private static void AddMembers(NodeRun run, SyncGroupConfig group, string kind, TrackedConfig tracking, List<Follower> found)
    {
        foreach (IVrrpInstance instance in run.Instances)
        {
            if (Array.IndexOf(group.Members, instance.Config.Name) < 0) continue;
            int place = found.FindIndex(follower => follower.Instance == instance);
            if (place < 0) found.Add(new Follower(instance, tracking));
            else Replace(run, kind, tracking, found, place);
        }
    }

    private static void Replace(NodeRun run, string kind, TrackedConfig tracking, List<Follower> found, int place)
    {
        IVrrpInstance instance = found[place].Instance;
        run.Log.Info($"({instance.Config.Name}) {kind} {tracking.Name} is configured on VRRP instance and sync group. Remove vrrp instance config");
        if (found[place].Tracking.Weight != 0) found[place] = new Follower(instance, tracking);
    }
}

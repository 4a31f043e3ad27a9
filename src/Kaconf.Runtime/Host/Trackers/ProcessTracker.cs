using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>A <c>vrrp_track_process</c>: its processes, and those who are told of it. The log lines are keepalived's.</summary>
internal sealed class ProcessTracker(NodeRun run, TrackProcessConfig config, List<Follower> followers)
{
    private readonly string key = $"process {config.Name}";

    /// <summary>Its processes.</summary>
    public TrackedProcesses Processes { get; } = new(config);

    /// <summary>Tells what is so at the start.</summary>
    public void Start()
    {
        foreach ((IVrrpInstance instance, TrackedConfig tracking) in followers)
            if (Tell(instance, tracking)) run.Log.Info($"({instance.Config.Name}) entering FAULT state (tracked process {config.Name} quorum not achieved)");
    }

    /// <summary>Tells that the verdict has changed.</summary>
    public void Tell()
    {
        run.Log.Info($"Quorum {(Processes.IsUp ? "gained" : "lost")} for tracked process {config.Name}");
        foreach ((IVrrpInstance instance, TrackedConfig tracking) in followers) Tell(instance, tracking);
    }

    private bool Tell(IVrrpInstance instance, TrackedConfig tracking)
    {
        (bool fault, int offset) = TrackedWeight.Of(Processes.IsUp, tracking.Weight, tracking.Reverse);
        instance.Track(key, fault, offset);
        return fault;
    }
}

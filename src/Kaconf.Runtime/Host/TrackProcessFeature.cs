using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Trackers;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Counts the processes of <c>vrrp_track_process</c> and tells the instances that track them; Main names it after the VRRP feature.</summary>
public sealed class TrackProcessFeature : IFeature
{
    private ConnectorSocket? outside;

    /// <inheritdoc/>
    public void BeforeNamespace() => outside = ConnectorSocket.Open(out _);

    /// <inheritdoc/>
    public void Check(NodeConfig node, ICheckReport report)
    {
        if (node.TrackProcesses.Length == 0) return;
        using ConnectorSocket? socket = outside ?? ConnectorSocket.Open(out _);
        report.Wish("track_process", socket is not null && ProcessListener.Answers(socket) ? null : "the kernel does not tell of processes here: they are counted every second", "the kernel tells of processes");
    }

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        List<ProcessTracker> trackers = [];
        foreach (TrackProcessConfig process in run.Node.TrackProcesses)
        {
            List<Follower> followers = Followers.Of(run, "track_process", process.Name, static instance => instance.TrackedProcesses, static group => group.TrackedProcesses);
            if (followers.Count > 0) trackers.Add(new ProcessTracker(run, process, followers));
        }
        if (trackers.Count == 0)
        {
            outside?.Dispose();
            return;
        }
        ProcessMonitor monitor = new(run, trackers, outside);
        run.Stopping.Add(monitor.Dispose);
    }
}

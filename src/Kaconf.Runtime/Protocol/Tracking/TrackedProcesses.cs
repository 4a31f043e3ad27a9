using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>The processes that one <c>vrrp_track_process</c> means, by what is told of all processes. A child is what its parent is until it says otherwise.</summary>
internal sealed class TrackedProcesses
{
    private const long NanosecondsPerMicrosecond = 1000;
    private readonly ProcessQuorum quorum;
    private HashSet<int> members = [];

    /// <summary>Knows of none yet.</summary>
    public TrackedProcesses(TrackProcessConfig config)
    {
        Pattern = new ProcessPattern(config);
        quorum = new ProcessQuorum(config.Quorum, config.QuorumMax, config.ForkDelayMicroseconds * NanosecondsPerMicrosecond, config.TerminateDelayMicroseconds * NanosecondsPerMicrosecond);
    }

    /// <summary>Which they are.</summary>
    public ProcessPattern Pattern { get; }

    /// <summary>Whether as many run as should.</summary>
    public bool IsUp => quorum.IsUp;

    /// <summary>How many run.</summary>
    public int Count => quorum.Count;

    /// <summary>When <see cref="Tick"/> is due; <see cref="long.MaxValue"/> = never.</summary>
    public long Deadline => quorum.Deadline;

    /// <summary>A process has a child.</summary>
    /// <returns>Whether <see cref="IsUp"/> changed; so of all methods.</returns>
    public bool Fork(int parent, int child, long now) => members.Contains(parent) && members.Add(child) && quorum.Add(CountChange.Life, now);

    /// <summary>A process is gone.</summary>
    public bool Exit(int process, long now) => members.Remove(process) && quorum.Remove(CountChange.Life, now);

    /// <summary>A process has another name, or another program.</summary>
    /// <param name="process">Its number.</param>
    /// <param name="isMeant">Whether the pattern matches now.</param>
    /// <param name="now">In nanoseconds.</param>
    public bool Become(int process, bool isMeant, long now) => isMeant
        ? members.Add(process) && quorum.Add(CountChange.Name, now)
        : members.Remove(process) && quorum.Remove(CountChange.Name, now);

    /// <summary>These are all, as they were found at the start.</summary>
    public void Start(HashSet<int> found)
    {
        members = found;
        quorum.Start(found.Count);
    }

    /// <summary>These are all, as they were found after events were lost.</summary>
    public bool Recount(HashSet<int> found, long now)
    {
        members = found;
        return quorum.Recount(found.Count, now);
    }

    /// <summary>Time has passed.</summary>
    public bool Tick(long now) => quorum.Tick(now);
}

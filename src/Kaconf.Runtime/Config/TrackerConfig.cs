namespace Kaconf.Runtime.Config;

/// <summary>
/// An entry of <c>track_script</c>, <c>track_file</c> or <c>track_process</c>: what is tracked, and what it means. At weight 0 its
/// failure means FAULT; else it changes the priority. <c>reverse</c> turns that round.
/// </summary>
public sealed record TrackedConfig(string Name, int Weight = 0, bool Reverse = false);

/// <summary>A <c>track_file</c> block.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Path">The file that holds a whole number.</param>
public sealed record TrackFileConfig(string Name, string Path)
{
    /// <summary><c>init_file</c>: the number to write at the start; null = nothing is written.</summary>
    public int? InitialNumber { get; init; }

    /// <summary><c>init_file overwrite</c>: also over a file that is there.</summary>
    public bool Overwrite { get; init; }
}

/// <summary>How the parameters of a process are compared (keepalived.conf(5), <c>param_match</c>).</summary>
public enum ParameterMatch
{
    /// <summary>They are not looked at.</summary>
    None,

    /// <summary>The same ones.</summary>
    Exact,

    /// <summary>The same ones, and the last may go on.</summary>
    Initial,

    /// <summary>The same ones, and more may follow.</summary>
    Partial,
}

/// <summary>A <c>vrrp_track_process</c> block.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Command">The name of the process, or its path, then its parameters.</param>
public sealed record TrackProcessConfig(string Name, string[] Command)
{
    /// <summary>How the parameters are compared.</summary>
    public ParameterMatch Match { get; init; }

    /// <summary>Whether the command line is compared, and not the name by which the kernel knows the process (proc(5), comm).</summary>
    public bool FullCommand { get; init; }

    /// <summary>The fewest processes that are enough; 0 only where none may run.</summary>
    public uint Quorum { get; init; } = 1;

    /// <summary>The most that are allowed.</summary>
    public uint QuorumMax { get; init; } = uint.MaxValue;

    /// <summary><c>fork_delay</c>: how long a fork that changes the verdict must last.</summary>
    public long ForkDelayMicroseconds { get; init; }

    /// <summary><c>terminate_delay</c>: the same for the end of a process.</summary>
    public long TerminateDelayMicroseconds { get; init; }
}

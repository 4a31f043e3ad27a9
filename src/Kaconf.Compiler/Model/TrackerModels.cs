using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>A <c>track_file</c>; its weight is in the entries that name it.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Path">The file.</param>
/// <param name="Init">What is written at the start; null = nothing.</param>
public sealed record TrackFileModel(string Name, string Path, InitFileValue? Init);

/// <summary>A <c>vrrp_track_process</c>; its weight is in the entries that name it.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Command">The name or the path of the process, then its parameters.</param>
public sealed record TrackProcessModel(string Name, EquatableArray<string> Command)
{
    /// <summary>How the parameters are compared; null = they are not looked at.</summary>
    public ParameterMatch? Match { get; init; }

    /// <summary>Whether the command line is compared, and not the kernel's name of the process.</summary>
    public bool FullCommand { get; init; }

    /// <summary>The fewest that are enough; 0 only where none may run.</summary>
    public long Quorum { get; init; } = 1;
    public long QuorumMax { get; init; } = uint.MaxValue;

    /// <summary>Microseconds.</summary>
    public long ForkDelay { get; init; }

    /// <summary>Microseconds.</summary>
    public long TerminateDelay { get; init; }
}

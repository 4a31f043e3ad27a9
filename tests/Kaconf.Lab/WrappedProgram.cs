using System.Collections.Generic;

namespace Kaconf.Lab;

/// <summary>A daemon that writes down when it was about to be executed.</summary>
/// <param name="Inner">The daemon.</param>
public sealed record StampedProgram(DaemonProgram Inner) : DaemonProgram(Inner.Name)
{
    /// <summary>The file in the node's /run: seconds since 1970, with microseconds.</summary>
    public const string File = "started";

    /// <inheritdoc/>
    public override string Source => Inner.Source;

    // The clock is a variable of bash: another process would take longer than what is to be measured.
    internal override IReadOnlyList<string> Command => ["bash", "-c", $"echo $EPOCHREALTIME > /run/{File}; exec \"$@\"", "bash", .. Inner.Command];
}

/// <summary>A daemon under valgrind, which counts its instructions.</summary>
/// <param name="Inner">The daemon.</param>
public sealed record CountedProgram(DaemonProgram Inner) : DaemonProgram(Inner.Name)
{
    /// <summary>How the names of its files in the node's /run begin; one a process.</summary>
    public const string Files = "callgrind.";

    /// <inheritdoc/>
    public override string Source => Inner.Source;

    internal override IReadOnlyList<string> Command => ["valgrind", "--tool=callgrind", $"--callgrind-out-file=/run/{Files}%p", "--trace-children=yes", .. Inner.Command];
}

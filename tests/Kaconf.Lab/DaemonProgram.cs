using System.Collections.Generic;

namespace Kaconf.Lab;

/// <summary>Which daemon a node runs, and how.</summary>
/// <param name="Name">The daemon's name, for people.</param>
public abstract record DaemonProgram(string Name)
{
    /// <summary>The command as it runs inside the node.</summary>
    internal abstract IReadOnlyList<string> Command { get; }
}

/// <summary>A site binary that Kaconf built.</summary>
/// <param name="Binary">Absolute path.</param>
/// <param name="NodeName">The node of the site that it is to be.</param>
public sealed record KaconfProgram(string Binary, string NodeName) : DaemonProgram("Kaconf")
{
    internal override IReadOnlyList<string> Command => [Binary, "--node", NodeName];
}

/// <summary>The keepalived of the distribution.</summary>
/// <param name="ConfFile">Absolute path of its keepalived.conf.</param>
public sealed record KeepalivedProgram(string ConfFile) : DaemonProgram("keepalived")
{
    // -D: its log tells the reason of each packet it drops. -n -l: in the foreground, to the console.
    internal override IReadOnlyList<string> Command =>
        ["keepalived", "-n", "-l", "-D", "-f", ConfFile, "-p", "/run/keepalived.pid", "-r", "/run/vrrp.pid", "-c", "/run/checkers.pid"];
}

using System.Collections.Generic;
using System.IO;

namespace Kaconf.Lab;

/// <summary>Which daemon a node runs, and how.</summary>
/// <param name="Name">The daemon's name, for people.</param>
public abstract record DaemonProgram(string Name)
{
    /// <summary>Where it has its configuration from, for people.</summary>
    public abstract string Source { get; }

    /// <summary>The command as it runs inside the node.</summary>
    internal abstract IReadOnlyList<string> Command { get; }
}

/// <summary>A site binary that Kaconf built.</summary>
/// <param name="Binary">Absolute path.</param>
/// <param name="NodeName">The node of the site that it is to be.</param>
public sealed record KaconfProgram(string Binary, string NodeName) : DaemonProgram("Kaconf")
{
    /// <inheritdoc/>
    public override string Source => $"{Path.GetFileName(Binary)} --node {NodeName}";

    internal override IReadOnlyList<string> Command => [Binary, "--node", NodeName];
}

/// <summary>The keepalived of the distribution.</summary>
/// <param name="ConfFile">Absolute path of its keepalived.conf.</param>
public sealed record KeepalivedProgram(string ConfFile) : DaemonProgram("keepalived")
{
    /// <inheritdoc/>
    public override string Source => Path.GetFileName(ConfFile);

    // -D: its log tells the reason of each packet it drops. -n -l: in the foreground, to the console.
    internal override IReadOnlyList<string> Command =>
        ["keepalived", "-n", "-l", "-D", "-f", ConfFile, "-p", "/run/keepalived.pid", "-r", "/run/vrrp.pid", "-c", "/run/checkers.pid"];
}

/// <summary>Any other program.</summary>
/// <param name="Name">For people.</param>
/// <param name="Words">The program and its arguments.</param>
public sealed record OtherProgram(string Name, IReadOnlyList<string> Words) : DaemonProgram(Name)
{
    /// <inheritdoc/>
    public override string Source => string.Join(' ', Words);

    internal override IReadOnlyList<string> Command => Words;
}

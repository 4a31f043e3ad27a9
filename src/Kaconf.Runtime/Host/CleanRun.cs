using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>What features have when <c>--clean</c> asks them to remove what a killed run has left.</summary>
/// <param name="node">The node's configuration.</param>
/// <param name="owner"><inheritdoc cref="NodeRun.Owner" path="/summary"/></param>
/// <param name="log">Where log lines go.</param>
public sealed class CleanRun(NodeConfig node, string owner, Log log)
{
    /// <summary>The node's configuration.</summary>
    public NodeConfig Node { get; } = node;

    /// <summary>The site and the node, as what they make in the kernel is marked.</summary>
    public string Owner { get; } = owner;

    /// <summary>Where log lines go.</summary>
    public Log Log { get; } = log;
}

using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>Says what a node's file asks for and this version does not do: nothing is left out in silence.</summary>
internal static class Unsupported
{
    /// <summary>Logs a line for each instance that is not started and one for all the rest.</summary>
    /// <returns>Whether something is left to run.</returns>
    internal static bool Tell(NodeConfig node, Log log)
    {
        foreach (NotStartedConfig instance in node.NotStarted) log.Error($"({instance.Name}) {Reason(instance)}");
        if (node.NotActedOn.Length > 0) log.Warning($"not acted on, since it is not supported yet: {Rest(node)}");
        bool nothing = node.Instances.Length + node.VirtualServers.Length == 0 && node.NotStarted.Length + node.NotActedOn.Length > 0;
        if (nothing) log.Error("nothing of this node's file can be run yet; stopping. Run the node with keepalived instead");
        return !nothing;
    }

    /// <summary>Why an instance is not started.</summary>
    internal static string Reason(NotStartedConfig instance) =>
        $"not started: {string.Join("; ", instance.Features)} {(instance.Features.Length == 1 ? "is" : "are")} not supported yet";

    /// <summary>The features that the node goes without.</summary>
    internal static string Rest(NodeConfig node) => string.Join("; ", node.NotActedOn);
}

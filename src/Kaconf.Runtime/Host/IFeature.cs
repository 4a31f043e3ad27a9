using Kaconf.Runtime.Config;


namespace Kaconf.Runtime.Host;

/// <summary>A part of the daemon that is linked only when the generated Main names it.</summary>
public interface IFeature
{
    /// <summary>Opens what is only to be had outside of the network namespace that the node is about to enter (<c>net_namespace</c>).</summary>
    void BeforeNamespace()
    {
    }

    /// <summary>Hooks the feature into a run, before the first event; features attach in the order in which Main names them.</summary>
    void Attach(NodeRun run);

    /// <summary>Says whether what it needs of the host is there (<c>--check</c>).</summary>
    void Check(NodeConfig node, ICheckReport report)
    {
    }

    /// <summary>Removes what a killed node has left in the kernel (<c>--clean</c>).</summary>
    /// <returns>Whether nothing of it is left.</returns>
    bool Clean(CleanRun run) => true;
}

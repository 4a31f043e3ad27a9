using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Sites;

/// <summary>A node as a value.</summary>
public sealed record NodePlan(params InstancePlan[] Instances)
{
    /// <summary>How many of the first instances are in one sync group; 0 = there is none.</summary>
    public int Grouped { get; init; }

    /// <summary><c>vrrp_startup_delay</c> in milliseconds.</summary>
    public long StartupDelay { get; init; }

    /// <summary>The node of the runtime.</summary>
    /// <param name="node">Its place in the site.</param>
    /// <param name="nodes">How many nodes there are.</param>
    public NodeConfig Config(int node, int nodes) => new()
    {
        Globals = new GlobalConfig { StartupDelayMilliseconds = StartupDelay },
        Instances = [.. Instances.Select(instance => instance.Config(node, nodes))],
        SyncGroups = Grouped == 0 ? [] : [new SyncGroupConfig("GROUP", [.. Instances.Take(Grouped).Select(instance => instance.Name)])],
    };

    /// <summary>The nodes of the runtime.</summary>
    public static NodeConfig[] Configs(NodePlan[] nodes) => [.. nodes.Select((node, number) => node.Config(number, nodes.Length))];
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>The instances of all nodes that are meant to share one set of addresses: same LAN, VRID and family.</summary>
public sealed class VirtualRouter
{
    private readonly SimInstance?[] on = new SimInstance?[SimWorld.MaximumNodes];

    private VirtualRouter(IEnumerable<SimInstance> instances)
    {
        foreach (SimInstance instance in instances)
        {
            on[instance.Node.Number] = instance;
            instance.VirtualRouter = this;
        }
        Instances = [.. on.OfType<SimInstance>()];
        Hearing = new Hearing(Instances);
    }

    /// <summary>The instances, in the order of the nodes.</summary>
    public IReadOnlyList<SimInstance> Instances { get; }

    /// <summary>Who takes whose adverts.</summary>
    public Hearing Hearing { get; }

    /// <summary>The instance of a node; null = it has none.</summary>
    public SimInstance? On(SimNode node) => on[node.Number];

    /// <summary>Finds the virtual routers of a world.</summary>
    public static IReadOnlyList<VirtualRouter> AllOf(IEnumerable<SimNode> nodes) =>
    [
        .. nodes.SelectMany(node => node.Instances)
            .GroupBy(instance => (instance.Lan, instance.Config.VirtualRouterId, instance.Config.IsV6))
            .Select(group => new VirtualRouter(group)),
    ];
}

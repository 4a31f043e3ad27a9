using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>The instances of different nodes that are one virtual router.</summary>
internal sealed class InstanceGroup(IReadOnlyList<PlacedInstance> members)
{
    /// <summary>One instance of each node, two at least, in the order of the nodes.</summary>
    public IReadOnlyList<PlacedInstance> Members { get; } = members;

    /// <summary>Each later member beside the first, which stands for what all should have.</summary>
    public IEnumerable<(PlacedInstance First, PlacedInstance Other)> AgainstFirst() =>
        Members.Skip(1).Select(other => (Members[0], other));

    /// <summary>Finds the virtual routers among all instances.</summary>
    public static IEnumerable<InstanceGroup> Of(IEnumerable<PlacedInstance> instances) =>
        VirtualRouters.Find(instances, instance => instance.Model, instance => instance.Node.Name).Select(members => new InstanceGroup(members));
}

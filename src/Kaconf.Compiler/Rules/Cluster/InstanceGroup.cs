using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>The instances of different nodes that are one virtual router.</summary>
/// <remarks>
/// What the files cannot say is which interfaces share a link, so the virtual_router_id and the family decide, and the name
/// as well where a node has the same id on several of its links.
/// </remarks>
internal sealed class InstanceGroup(IReadOnlyList<PlacedInstance> members)
{
    /// <summary>One instance of each node, two at least, in the order of the nodes.</summary>
    public IReadOnlyList<PlacedInstance> Members { get; } = members;

    /// <summary>Each later member beside the first, which stands for what all should have.</summary>
    public IEnumerable<(PlacedInstance First, PlacedInstance Other)> AgainstFirst() =>
        Members.Skip(1).Select(other => (Members[0], other));

    /// <summary>Finds the virtual routers among all instances.</summary>
    public static IEnumerable<InstanceGroup> Of(IEnumerable<PlacedInstance> instances) => instances
        .Where(instance => instance.VirtualRouterId != 0)
        .GroupBy(instance => (instance.VirtualRouterId, instance.IsV6))
        .SelectMany(SplitByName)
        .Where(members => members.Count > 1)
        .Select(members => new InstanceGroup(members));

    private static IEnumerable<IReadOnlyList<PlacedInstance>> SplitByName(IEnumerable<PlacedInstance> sameId)
    {
        PlacedInstance[] all = [.. sameId];
        if (IsOnePerNode(all)) return [all];
        return all.GroupBy(instance => instance.Model.Name, StringComparer.Ordinal).Select(group => group.ToArray()).Where(IsOnePerNode);
    }

    private static bool IsOnePerNode(PlacedInstance[] instances) =>
        instances.GroupBy(instance => instance.Node.Name, StringComparer.Ordinal).All(group => group.Count() == 1);
}

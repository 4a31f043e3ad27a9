using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>The instances of different nodes that are one virtual router.</summary>
internal sealed class InstanceGroup(IReadOnlyList<PlacedInstance> members)
{
    private HashSet<string>? nodes;

    /// <summary>One instance of each node, two at least, in the order of the nodes.</summary>
    public IReadOnlyList<PlacedInstance> Members { get; } = members;

    /// <summary>Whether a node takes part.</summary>
    public bool IsOn(NodeModel node) => (nodes ??= [.. Members.Select(member => member.Node.Name)]).Contains(node.Name);

    /// <summary>Each later member beside the first, which stands for what all should have.</summary>
    public IEnumerable<(PlacedInstance First, PlacedInstance Other)> AgainstFirst() =>
        Members.Skip(1).Select(other => (Members[0], other));

    /// <summary>Each member with a value that most have not, beside one that is as most are; where no value has more, the first's counts.</summary>
    /// <param name="value">What should be the same.</param>
    /// <param name="settings">What a member must know to be compared.</param>
    public IEnumerable<(PlacedInstance Usual, PlacedInstance Other)> Odd<T>(Func<PlacedInstance, T> value, params string[] settings)
    {
        // In nearly every group all are alike.
        T first = value(Members[0]);
        if (Members.All(member => EqualityComparer<T>.Default.Equals(value(member), first))) return [];
        IGrouping<T, PlacedInstance>[] parts = [.. Members.Where(member => member.Knows(settings)).GroupBy(value).OrderByDescending(part => part.Count())];
        return parts.Skip(1).SelectMany(part => part.Select(other => (parts[0].First(), other)));
    }

    /// <summary>Finds the virtual routers among all instances.</summary>
    public static IEnumerable<InstanceGroup> Of(IEnumerable<PlacedInstance> instances) =>
        VirtualRouters.Find(instances, instance => instance.Model, instance => instance.Node.Name).Select(members => new InstanceGroup(members));
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Model;

/// <summary>Which instances of a site's nodes are one virtual router.</summary>
/// <remarks>
/// What the files cannot say is which interfaces share a link, so the virtual_router_id and the family decide, and the name
/// as well where a node has the same id on several of its links.
/// </remarks>
internal static class VirtualRouters
{
    /// <summary>Finds them among all instances: one of each node, two at least, in the order of the nodes.</summary>
    /// <param name="instances">Every instance of the site.</param>
    /// <param name="model">The instance in an item.</param>
    /// <param name="node">The name of the node in an item.</param>
    public static IEnumerable<T[]> Find<T>(IEnumerable<T> instances, Func<T, InstanceModel> model, Func<T, string> node) => instances
        .Where(item => model(item).VirtualRouterId != 0)
        .GroupBy(item => (model(item).VirtualRouterId, model(item).IsV6))
        .SelectMany(group => SplitByName([.. group], model, node))
        .Where(members => members.Length > 1);

    private static IEnumerable<T[]> SplitByName<T>(T[] sameId, Func<T, InstanceModel> model, Func<T, string> node)
    {
        if (IsOnePerNode(sameId, node)) return [sameId];
        return sameId.GroupBy(item => model(item).Name, StringComparer.Ordinal).Select(group => group.ToArray()).Where(group => IsOnePerNode(group, node));
    }

    private static bool IsOnePerNode<T>(T[] items, Func<T, string> node) => items.GroupBy(node, StringComparer.Ordinal).All(group => group.Count() == 1);
}

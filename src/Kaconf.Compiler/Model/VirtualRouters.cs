using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Model;

/// <summary>Which instances of a site's nodes are one virtual router.</summary>
internal static class VirtualRouters
{
    /// <summary>Finds them among all instances: one of each node, two at least, in the order of the nodes.</summary>
    /// <param name="instances">Every instance of the site, node by node.</param>
    /// <param name="model">The instance in an item.</param>
    /// <param name="node">The name of the node in an item.</param>
    public static IEnumerable<T[]> Find<T>(IEnumerable<T> instances, Func<T, InstanceModel> model, Func<T, string> node)
        where T : notnull
    {
        Dictionary<Seat, T> items = instances.Where(item => model(item).VirtualRouterId != 0).ToDictionary(item => new Seat(node(item), model(item)));
        // Two nodes can only be partners of each other.
        bool isPair = items.Keys.Select(seat => seat.Node).Distinct().Take(3).Count() == 2;
        return items.Keys.GroupBy(seat => (seat.Model.VirtualRouterId, seat.Model.IsV6)).SelectMany(sameId => Partners.Among([.. sameId], isPair))
            .Where(members => members.Count > 1).Select(members => members.Select(seat => items[seat]).ToArray());
    }
}

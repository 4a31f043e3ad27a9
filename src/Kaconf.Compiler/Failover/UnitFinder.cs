using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>Which virtual routers of a site move as one: those that share a sync group on any node.</summary>
internal sealed class UnitFinder
{
    // A set of nodes is the bits of a number.
    private const int MostNodes = 30;

    private readonly NodeView[] nodes;
    private readonly List<(NodeView Node, InstanceModel Instance)[]> routers;
    private readonly Dictionary<(NodeView, string), int> routerOf = [];
    private readonly int[] joined;

    public UnitFinder(SiteModel site)
    {
        nodes = [.. site.Nodes.Select(node => new NodeView(node))];
        routers = [.. VirtualRouters.Find(nodes.SelectMany(node => node.Model.Instances.Select(instance => (Node: node, Instance: instance))), seat => seat.Instance, seat => seat.Node.Model.Name)];
        joined = [.. Enumerable.Range(0, routers.Count)];
        for (int router = 0; router < routers.Count; router++)
            foreach ((NodeView node, InstanceModel instance) in routers[router]) routerOf[(node, instance.Name)] = router;
        foreach (NodeView node in nodes)
            foreach (IGrouping<BlockModel, string> group in node.Groups) Join([.. group.Select(name => RouterOf(node, name)).OfType<int>()]);
    }

    /// <summary>The units, in the order of the first node that has them.</summary>
    public IReadOnlyList<FailoverUnit> Find() => [.. Enumerable.Range(0, routers.Count).GroupBy(router => joined[router]).Select(unit => Make([.. unit]))];

    private FailoverUnit Make(int[] unit)
    {
        NodeView[] present = [.. nodes.Where(node => unit.Any(router => Seat(node, router) is not null))];
        string? problem = present.Select(node => Problem(node, unit)).FirstOrDefault(text => text is not null)
            ?? (present.Length > MostNodes ? $"it has more than {MostNodes} nodes" : null) ?? TwoOwners(present, unit) ?? ShortList(present, unit);
        return new FailoverUnit([.. present.Select(node => Contend(node, unit))], problem);
    }

    private Contender Contend(NodeView node, int[] unit)
    {
        InstanceModel[] instances = [.. unit.Select(router => Seat(node, router)).OfType<InstanceModel>()];
        return new Contender(node, instances, [.. instances.Select(instance => node.WatchesOf(instance.Name))]);
    }

    private string? Problem(NodeView node, int[] unit)
    {
        string[] names = [.. unit.Select(router => Seat(node, router)?.Name).OfType<string>()];
        IGrouping<BlockModel, string>[] groups = [.. node.Groups.Where(group => group.Any(names.Contains))];
        bool whole = names.Length == unit.Length && (unit.Length == 1 ? groups.Length < 2 : groups.Length == 1);
        if (whole && groups.All(group => group.Count(IsInstance) == names.Length)) return null;
        return $"the sync groups of {node.Model.Name} have not the members that other nodes have";

        bool IsInstance(string name) => node.Model.Instances.Any(instance => instance.Name == name);
    }

    // Each lowers its own when it hears the other (keepalived), and for how long depends on the version.
    private string? TwoOwners(NodeView[] present, int[] unit)
    {
        string[] owners = [.. present.Where(node => unit.Any(router => Seat(node, router)?.Priority == Effective.OwnerPriority)).Select(node => node.Model.Name)];
        return owners.Length < 2 ? null : $"{string.Join(" and ", owners)} have priority {Effective.OwnerPriority}, which only one node can have";
    }

    private string? ShortList(NodeView[] present, int[] unit)
    {
        foreach (int router in unit)
        {
            foreach (NodeView node in present)
            {
                InstanceModel[] others = [.. present.Where(other => other != node).Select(other => Seat(other, router)).OfType<InstanceModel>()];
                if (Seat(node, router) is { } own && Reach.IsShort(own, others)) return $"unicast_peer of {node.Model.Name} has fewer addresses than there are other nodes, and which of them is left out is not known";
            }
        }
        return null;
    }

    private InstanceModel? Seat(NodeView node, int router) => routers[router].FirstOrDefault(seat => seat.Node == node).Instance;

    private int? RouterOf(NodeView node, string instance) => routerOf.TryGetValue((node, instance), out int router) ? router : null;

    private void Join(int[] members)
    {
        foreach (int member in members.Skip(1))
        {
            (int from, int to) = (joined[member], joined[members[0]]);
            for (int router = 0; router < joined.Length; router++) if (joined[router] == from) joined[router] = to;
        }
    }
}

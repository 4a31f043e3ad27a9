using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>What a node keeps: routes before the rules that may lead to them.</summary>
internal sealed class KeptRoutes(NodeConfig node)
{
    /// <summary>Those of the node.</summary>
    public List<KeptRoute> Static { get; } = Of("static_routes:", "static_rules:", node.Routing);

    /// <summary>Those of each instance.</summary>
    public List<KeptRoute>[] OfInstances { get; } = Array.ConvertAll(node.Instances, static instance => Of($"({instance.Name})", $"({instance.Name})", instance.Routing));

    /// <summary>All of them.</summary>
    public IEnumerable<KeptRoute> All => Static.Concat(OfInstances.SelectMany(static routes => routes));

    private static List<KeptRoute> Of(string routeOwner, string ruleOwner, RoutingConfig? routing)
    {
        List<KeptRoute> kept = new((routing?.Routes.Length + routing?.Rules.Length) ?? 0);
        foreach (RouteConfig route in routing?.Routes ?? []) kept.Add(new KeptRoute(routeOwner) { Route = route });
        foreach (RuleConfig rule in routing?.Rules ?? []) kept.Add(new KeptRoute(ruleOwner) { Rule = rule });
        return kept;
    }
}

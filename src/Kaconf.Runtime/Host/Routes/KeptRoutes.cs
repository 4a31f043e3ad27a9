using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>Makes the list of what is kept: routes before the rules that may lead to them.</summary>
internal static class KeptRoutes
{
    /// <summary>Those of an instance.</summary>
    public static List<KeptRoute> Of(VrrpInstanceConfig instance) => Of($"({instance.Name})", $"({instance.Name})", instance.Routing);

    /// <summary>Those of the node.</summary>
    public static List<KeptRoute> Static(NodeConfig node) => Of("static_routes:", "static_rules:", node.Routing);

    private static List<KeptRoute> Of(string routeOwner, string ruleOwner, RoutingConfig? routing)
    {
        List<KeptRoute> kept = new((routing?.Routes.Length + routing?.Rules.Length) ?? 0);
        foreach (RouteConfig route in routing?.Routes ?? []) kept.Add(new KeptRoute(routeOwner) { Route = route });
        foreach (RuleConfig rule in routing?.Rules ?? []) kept.Add(new KeptRoute(ruleOwner) { Rule = rule });
        return kept;
    }
}

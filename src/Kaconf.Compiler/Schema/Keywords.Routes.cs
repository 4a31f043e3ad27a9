using Kaconf.Compiler.Schema.Routes;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>Lists of routes and rules: for as long as the node runs, and for as long as an instance is MASTER.</summary>
public static class RouteKeywords
{
    public static readonly BlockKeyword StaticRoutes =
        Routes("static_routes", "static_routes", isStatic: true, "Routes that are there while the node runs; several blocks count as one.");

    public static readonly BlockKeyword StaticRules =
        Rules("static_rules", "static_rules", isStatic: true, "Rules that are there while the node runs; several blocks count as one.");

    public static readonly BlockKeyword VirtualRoutes =
        Routes("virtual_routes", "vrrp_instance/virtual_routes", isStatic: false, "Routes that are there while the instance is MASTER.");

    public static readonly BlockKeyword VirtualRules =
        Rules("virtual_rules", "vrrp_instance/virtual_rules", isStatic: false, "Rules that are there while the instance is MASTER.");

    private static BlockKeyword Routes(string name, string path, bool isStatic, string doc) => new(name, path, doc, [])
    {
        Entry = new Keyword<RouteValue>("<route>", new RouteArg(isStatic), new RouteValue(), "A route in the words of ip-route(8)."),
    };

    private static BlockKeyword Rules(string name, string path, bool isStatic, string doc) => new(name, path, doc, [])
    {
        Entry = new Keyword<RuleValue>("<rule>", new RuleArg(isStatic), new RuleValue(), "A rule in the words of ip-rule(8)."),
    };
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>Routes and rules. A rule without a priority gets one as keepalived gives it: from 16384 down, in the order of the file, for each family.</summary>
internal sealed class RoutingLowering
{
    private const uint FirstPriority = 16384;

    private readonly NodeContext context;
    private readonly Dictionary<BoundEntry, uint> priorities = [];

    /// <summary>Gives the rules of a file their priorities.</summary>
    public RoutingLowering(NodeContext context)
    {
        this.context = context;
        uint next4 = FirstPriority, next6 = FirstPriority;
        foreach (BoundBlock block in context.Document.Root.Blocks)
            foreach (BoundEntry entry in Rules(block))
                if (entry.Value is RuleValue { Priority: null } rule) priorities[entry] = rule.IsV6 ? next6-- : next4--;
    }

    /// <summary>Those of an instance; null = none.</summary>
    public RoutingModel? Of(BoundBlock instance) => instance.Blocks.Count == 0 ? null : Of(
        Entries([instance], RouteKeywords.VirtualRoutes), Entries([instance], RouteKeywords.VirtualRules));

    /// <summary>Those of the node; null = none.</summary>
    public RoutingModel? Static() => Of(
        context.Document.Of(RouteKeywords.StaticRoutes).SelectMany(block => block.Entries), context.Document.Of(RouteKeywords.StaticRules).SelectMany(block => block.Entries));

    private static IEnumerable<BoundEntry> Rules(BoundBlock block)
    {
        if (block.Keyword == RouteKeywords.StaticRules) return block.Entries;
        return block.Keyword == VrrpKeywords.Block ? Entries([block], RouteKeywords.VirtualRules) : [];
    }

    private static IEnumerable<BoundEntry> Entries(BoundBlock[] blocks, BlockKeyword list) =>
        blocks.SelectMany(block => block.Blocks).Where(inner => inner.Keyword == list).SelectMany(inner => inner.Entries);

    private RoutingModel? Of(IEnumerable<BoundEntry> routes, IEnumerable<BoundEntry> rules)
    {
        RoutingModel routing = new(routes.Select(Route).ToEquatableArray(), rules.Select(Rule).ToEquatableArray());
        return routing.Routes.Count + routing.Rules.Count == 0 ? null : routing;
    }

    private RouteModel Route(BoundEntry entry)
    {
        RouteValue route = (RouteValue)entry.Value;
        return new(route, Text(entry), GroupLowering.TrackMembers(context, route.TrackGroup).ToEquatableArray());
    }

    private RuleModel Rule(BoundEntry entry)
    {
        RuleValue rule = (RuleValue)entry.Value;
        return new(rule, rule.Priority ?? priorities[entry], Text(entry), GroupLowering.TrackMembers(context, rule.TrackGroup).ToEquatableArray());
    }

    private static string Text(BoundEntry entry) => string.Join(" ", entry.Words.Select(word => word.Value));
}

using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>Where the parts of a unit stand.</summary>
internal static class UnitPlaces
{
    /// <summary>The line that watches what fails, on its node; null for a node.</summary>
    public static SourcePlace? Place(this RuleContext context, FailoverUnit unit, Failure failure)
    {
        Contender node = unit.Contender(failure.Node);
        Watch? watch = node.Watches.SelectMany(all => all).FirstOrDefault(watch => node.FailureOf(watch) == failure);
        return watch is null ? null : new PlacedBlock(node.Node.Model, watch.Owner, context.Provenance).At(watch.Entry);
    }

    /// <summary>The priority of a node.</summary>
    public static SourcePlace PriorityOf(this RuleContext context, Contender node) => Instance(context, node).At(VrrpKeywords.Priority.Name);

    /// <summary>The priority of a node as a related place.</summary>
    public static RelatedPlace RelatedPriority(this RuleContext context, Contender node) =>
        Instance(context, node).Related(VrrpKeywords.Priority.Name, $"priority {node.Instances[0].Priority} of node '{node.Name}'");

    /// <summary>The state that a node starts in.</summary>
    public static SourcePlace StateOf(this RuleContext context, Contender node) => Instance(context, node).At(VrrpKeywords.State.Name);

    /// <summary>The node of a name.</summary>
    public static Contender Contender(this FailoverUnit unit, string name) => unit.Contenders.First(node => node.Name == name);

    private static PlacedInstance Instance(RuleContext context, Contender node) => new(node.Node.Model, node.Instances[0], context.Provenance);
}

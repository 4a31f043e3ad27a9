using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3053: the members of a sync group rank the nodes in different orders, so that whoever is MASTER stays it.</summary>
internal sealed class NoReturn : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3053", Severity.Warning, "the members of a sync group want different nodes", "keepalived");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (FailoverUnit unit in context.Failover)
        {
            if (Find(unit) is not { } crossing) continue;
            (Contender node, Contender other, int first, int second) = crossing;
            string End(FailoverRow? row) => row is null ? "so who is MASTER depends on who was there first" : $"so after {row.Failure} is back, {row.Back} stays MASTER although {unit.Start} was it before";
            FailoverRow? lost = unit.Rows.FirstOrDefault(row => row is { Failure: not null, During.IsCertain: true, Back.IsCertain: true } && unit.Start.IsCertain && !row.Back.Equals(unit.Start));
            context.Report(
                Code, context.PriorityOf(other),
                $"{unit.Name}: in {node.Instances[first].Name} {node.Name} has the higher priority, in {node.Instances[second].Name} {other.Name}, and the group moves only when all its members agree, "
                + $"{End(lost)}; rank the nodes in the same order in every member",
                context.RelatedPriority(node));
        }
    }

    /// <summary>Two nodes of which each is ahead in one member; with nopreempt nobody expects a way back.</summary>
    public static (Contender Node, Contender Other, int First, int Second)? Find(FailoverUnit unit)
    {
        if (unit.Contenders.Any(node => !node.Preempts)) return null;
        Situation now = unit.After();
        foreach (Contender node in unit.Contenders)
        {
            foreach (Contender other in unit.Contenders)
            {
                List<int> ahead = [.. Enumerable.Range(0, node.Instances.Count).Select(router => now.Priority(unit.IndexOf(node), router) - now.Priority(unit.IndexOf(other), router))];
                if (ahead.Any(lead => lead > 0) && ahead.Any(lead => lead < 0)) return (node, other, ahead.FindIndex(lead => lead > 0), ahead.FindIndex(lead => lead < 0));
            }
        }
        return null;
    }
}

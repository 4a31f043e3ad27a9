using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3052: tracking brings two nodes to one priority, so that time or addresses decide. Nodes that are equal anyway are another rule's.</summary>
internal sealed class Chance : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3052", Severity.Warning, "tracking gives two nodes the same priority", "RFC 3768 §6.4.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (FailoverUnit unit in context.Failover)
        {
            if (Find(unit) is not { } found) continue;
            (FailoverRow row, Contender node, Contender other, int priority) = found;
            string when = row.Failure is null ? "while nothing has failed" : $"when {row.Event}";
            string then = row.During.IsCertain
                ? $"so {row.During} stays MASTER, but after a restart the other one does" : "so the higher IP address or the quicker one becomes MASTER";
            SourcePlace place = (row.Failure is null ? null : context.Place(unit, row.Failure)) ?? context.PriorityOf(other);
            context.Report(
                Code, place, $"{unit.Name}: {when}, {node.Name} and {other.Name} both have priority {priority}, {then}; choose priorities and weights that never meet",
                context.RelatedPriority(node), context.RelatedPriority(other));
        }
    }

    /// <summary>One of a unit: the first that is met.</summary>
    public static (FailoverRow Row, Contender Node, Contender Other, int Priority)? Find(FailoverUnit unit)
    {
        foreach (FailoverRow row in unit.Rows)
        {
            Situation now = row.Failure is null ? unit.After() : unit.After(row.Failure);
            for (int node = 0; node < unit.Contenders.Count; node++)
                for (int other = node + 1; other < unit.Contenders.Count; other++)
                    if (Contend(unit, row, now, node, other)) return (row, unit.Contenders[node], unit.Contenders[other], now.Priority(node, 0));
        }
        return null;
    }

    private static bool Contend(FailoverUnit unit, FailoverRow row, Situation now, int node, int other)
    {
        int pair = (1 << node) | (1 << other);
        if ((now.Able & pair) != pair || !Handover.Tie(unit, now, node, other)) return false;
        if (unit.Contenders[node].Instances[0].Priority == unit.Contenders[other].Instances[0].Priority) return false;
        // Of those that may be MASTER; a tie further down decides nothing yet.
        int concerned = row.During.IsCertain ? row.During.Sets[0] : row.During.Sets.Aggregate((all, set) => all | set);
        if (!row.During.IsCertain) return (concerned & pair) == pair;
        Contender second = unit.Contenders[(concerned >> node & 1) != 0 ? other : node];
        return (concerned & pair) != 0 && row.Failure is { Kind: not FailureKind.Node } && second.Preempts && row.During.Equals(unit.Start);
    }
}

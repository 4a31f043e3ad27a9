using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>To whom a MASTER should have handed over.</summary>
internal static class Handover
{
    /// <summary>The best of the other nodes, if a failure leaves the MASTER where it is without a tie; null when it moves, or when nobody else is there.</summary>
    public static Contender? Find(FailoverUnit unit, Contender master, Failure failure)
    {
        Situation now = unit.After(failure);
        if (!unit.Elect([failure], unit.Start.Sets).Equals(unit.Start)) return null;
        int own = unit.IndexOf(master);
        List<Contender> others = [.. unit.Contenders.Where(node => node != master && (now.Able >> unit.IndexOf(node) & 1) != 0)];
        if (others.Any(node => Tie(unit, now, own, unit.IndexOf(node)))) return null;
        Contender? next = others.OrderByDescending(node => now.Priority(unit.IndexOf(node), 0)).FirstOrDefault();
        // The members of a sync group hold each other.
        return next is { Preempts: true } && now.Priority(unit.IndexOf(next), 0) > now.Priority(own, 0) ? null : next;
    }

    /// <summary>Whether two nodes have the same priorities, so that neither takes over from the other.</summary>
    public static bool Tie(FailoverUnit unit, Situation now, int node, int other) =>
        Enumerable.Range(0, unit.Contenders[0].Instances.Count).All(router => now.Priority(node, router) == now.Priority(other, router));
}

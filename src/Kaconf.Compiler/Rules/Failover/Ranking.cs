using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>The priorities that nodes can come to, whatever fails together.</summary>
internal static class Ranking
{
    private const int Highest = 254;

    /// <summary>Whether a failure can turn the order of its node and another, beside any other failures.</summary>
    public static bool MayTurn(FailoverUnit unit, Contender node, Failure failure)
    {
        for (int router = 0; router < node.Instances.Count; router++)
        {
            int well = Offset(node, router, failure, failed: false), failed = Offset(node, router, failure, failed: true);
            HashSet<int> rest = Sums(node, router, failure);
            foreach (int other in unit.Contenders.Where(other => other != node).SelectMany(other => Priorities(other, router)).Distinct())
                if (rest.Any(sum => Math.Sign(Clamp(node, router, sum + well) - other) != Math.Sign(Clamp(node, router, sum + failed) - other))) return true;
        }
        return false;
    }

    /// <summary>The lowest priority of a node.</summary>
    public static int Lowest(FailoverUnit unit, Contender node) => Enumerable.Range(0, unit.Contenders[0].Instances.Count).Min(router => Priorities(node, router).Min());

    private static IEnumerable<int> Priorities(Contender node, int router) => Sums(node, router, null).Select(sum => Clamp(node, router, sum)).Distinct();

    // Of all that is tracked but one thing.
    private static HashSet<int> Sums(Contender node, int router, Failure? without)
    {
        HashSet<int> sums = [0];
        foreach (Failure failure in node.Watches[router].Select(node.FailureOf).Distinct().Where(failure => failure != without))
        {
            (int well, int failed) = (Offset(node, router, failure, false), Offset(node, router, failure, true));
            sums = [.. sums.Select(sum => sum + well), .. sums.Select(sum => sum + failed)];
        }
        return sums;
    }

    private static int Offset(Contender node, int router, Failure failure, bool failed) =>
        node.Watches[router].Where(watch => node.FailureOf(watch) == failure).Sum(watch => watch.Offset(node.Node.RestsUp(watch) != failed));

    private static int Clamp(Contender node, int router, int sum)
    {
        int own = node.Instances[router].Priority;
        return own == Effective.OwnerPriority ? own : Math.Max(1, Math.Min(Highest, own + sum));
    }
}

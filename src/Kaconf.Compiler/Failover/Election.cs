using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>
/// Who is MASTER once nothing changes any more (RFC 3768 §6.4; members of a sync group move as one). Where time or addresses decide,
/// each way is followed.
/// </summary>
/// <param name="contenders">The nodes.</param>
/// <param name="now">Where they stand.</param>
internal sealed class Election(IReadOnlyList<Contender> contenders, Situation now)
{
    private readonly int routers = contenders[0].Instances.Count;

    /// <summary>The sets of MASTERs that the nodes may end with.</summary>
    /// <param name="from">The sets of MASTERs that they may begin with.</param>
    /// <param name="starting">Whether the daemons have only just started, so that <c>state MASTER</c> may shorten the wait.</param>
    public IEnumerable<int> Settle(IEnumerable<int> from, bool starting = false)
    {
        HashSet<int> seen = [];
        HashSet<int> stable = [];
        Queue<int> open = new(from.Select(masters => masters & now.Able));
        while (open.Count > 0)
        {
            int masters = open.Dequeue();
            if (!seen.Add(masters)) continue;
            List<int> next = Next(masters, starting);
            if (next.Count == 0) stable.Add(masters);
            foreach (int set in next) open.Enqueue(set);
        }
        return stable.Count > 0 ? stable.OrderBy(set => set) : [0];
    }

    private List<int> Next(int masters, bool starting)
    {
        List<int> next = [.. Nodes(masters).Where(node => StepsDown(node, masters)).Select(node => masters & ~(1 << node))];
        if (next.Count == 0) next.AddRange(First([.. Nodes(now.Able & ~masters).Where(node => TakesOver(node, masters))], starting).Select(node => masters | (1 << node)));
        return next;
    }

    // A member that hears a better MASTER takes its whole group with it. Between equals the higher address wins.
    private bool StepsDown(int node, int masters)
    {
        for (int router = 0; router < routers; router++)
        {
            foreach (int other in Nodes(masters & ~(1 << node)))
            {
                if (!Hears(node, other, router)) continue;
                int ahead = now.Priority(other, router) - now.Priority(node, router);
                if (ahead > 0 || (ahead == 0 && !IsHigher(contenders[node].Instances[router], contenders[other].Instances[router]))) return true;
            }
        }
        return false;
    }

    // All members of a group must have waited in vain: an advert that is not of lower priority, or with nopreempt any, holds them.
    private bool TakesOver(int node, int masters)
    {
        for (int router = 0; router < routers; router++)
        {
            bool preempts = Effective.Preempt(contenders[node].Instances[router]);
            if (Nodes(masters).Any(other => Hears(node, other, router) && (!preempts || now.Priority(other, router) >= now.Priority(node, router)))) return false;
        }
        return true;
    }

    // After a crash the whole time counts, after a farewell the skew; some versions start "state MASTER" after one interval.
    private IEnumerable<int> First(List<int> waiting, bool starting)
    {
        if (waiting.Count < 2) return waiting;
        IEnumerable<int> first = Soonest(waiting, (node, router) => contenders[node].ActiveDown(router, now.Priority(node, router)))
            .Concat(Soonest(waiting, (node, router) => contenders[node].Skew(router, now.Priority(node, router))));
        if (starting) first = first.Concat(waiting.Where(node => contenders[node].StartsAsMaster));
        return first.Distinct();
    }

    private IEnumerable<int> Soonest(List<int> waiting, System.Func<int, int, int> time)
    {
        int Last(int node) => Enumerable.Range(0, routers).Max(router => time(node, router));
        int soonest = waiting.Min(Last);
        return waiting.Where(node => Last(node) == soonest);
    }

    private bool Hears(int node, int other, int router) => !now.IsCut(node, router) && !now.IsCut(other, router)
        && Reach.Has(contenders[other].Instances[router], contenders[node].Instances[router]);

    private IEnumerable<int> Nodes(int set)
    {
        for (int node = 0; node < contenders.Count; node++) if ((set >> node & 1) != 0) yield return node;
    }

    // Whether the address of an equal is known to be higher than the other's.
    private static bool IsHigher(InstanceModel node, InstanceModel other)
    {
        if (node.SourceAddress is not { } own || other.SourceAddress is not { } theirs || own.Bytes.Count != theirs.Bytes.Count) return false;
        for (int i = 0; i < own.Bytes.Count; i++) if (own.Bytes[i] != theirs.Bytes[i]) return own.Bytes[i] > theirs.Bytes[i];
        return false;
    }
}

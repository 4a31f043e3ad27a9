using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>Where the nodes stand while some things have failed. Nodes are numbers, sets of nodes are bits.</summary>
internal sealed class Situation
{
    private const int Highest = 254;

    private readonly int[][] priorities;
    private readonly bool[][] cut;
    private readonly ISet<Failure> failures;

    public Situation(IReadOnlyList<Contender> contenders, IEnumerable<Failure> failed)
    {
        failures = new HashSet<Failure>(failed);
        priorities = [.. contenders.Select(node => node.Instances.Select((_, router) => PriorityOf(node, router)).ToArray())];
        cut = [.. contenders.Select(node => node.Instances.Select(instance => Failed(new Failure(node.Name, FailureKind.Link, instance.Interface))).ToArray())];
        for (int node = 0; node < contenders.Count; node++)
        {
            if (Failed(new Failure(contenders[node].Name, FailureKind.Node, ""))) continue;
            Alive |= 1 << node;
            if (!contenders[node].Watches.Any(all => all.Any(watch => watch.IsFault(IsUp(contenders[node], watch))))) Able |= 1 << node;
        }
    }

    /// <summary>The nodes that run.</summary>
    public int Alive { get; }

    /// <summary>The nodes that run and are not in FAULT.</summary>
    public int Able { get; }

    /// <summary>The effective priority of a node's instance.</summary>
    public int Priority(int node, int router) => priorities[node][router];

    /// <summary>Whether no advert of a virtual router leaves or reaches a node.</summary>
    public bool IsCut(int node, int router) => cut[node][router];

    // An owner's priority is fixed (RFC 3768 §5.3.4).
    private int PriorityOf(Contender node, int router)
    {
        int own = node.Instances[router].Priority;
        if (own == Effective.OwnerPriority) return own;
        return Math.Max(1, Math.Min(Highest, own + node.Watches[router].Sum(watch => watch.Offset(IsUp(node, watch)))));
    }

    private bool IsUp(Contender node, Watch watch) => node.Node.RestsUp(watch) != Failed(node.FailureOf(watch));

    private bool Failed(Failure failure) => failures.Contains(failure);
}

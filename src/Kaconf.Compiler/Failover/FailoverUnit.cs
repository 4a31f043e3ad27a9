using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Failover;

/// <summary>A virtual router, or those of a sync group, with the nodes that may be its MASTER.</summary>
public sealed class FailoverUnit
{
    private readonly Lazy<Outcome> start;

    internal FailoverUnit(IReadOnlyList<Contender> contenders, string? problem)
    {
        (Contenders, Problem) = (contenders, problem);
        start = new Lazy<Outcome>(() => Elect([], [0], starting: true));
    }

    /// <summary>Why there is nothing to compute, or null.</summary>
    public string? Problem { get; }

    /// <summary>The names of the nodes, in the order of the site.</summary>
    public IReadOnlyList<string> Nodes => [.. Contenders.Select(node => node.Name)];

    /// <summary>Such as "VI_1" or "vrrp_sync_group G1 (VI_1, VI_2)".</summary>
    public string Name
    {
        get
        {
            string members = string.Join(", ", Contenders[0].Instances.Select(instance => instance.Name));
            return Contenders[0].Instances.Count == 1 ? members : $"{GroupKeywords.Sync.Name} {Contenders[0].Node.GroupOf(Contenders[0].Instances[0].Name)?.Name} ({members})";
        }
    }

    /// <summary>Who is MASTER when the nodes have started together and nothing has failed.</summary>
    public Outcome Start => start.Value;

    /// <summary>The start, then each single failure.</summary>
    public IEnumerable<FailoverRow> Rows => Problem is not null ? [] : new[] { new FailoverRow(this, null) }.Concat(Failures.Select(failure => new FailoverRow(this, failure)));

    /// <summary>Whether the number in a tracked file decides too; the table is that of the number 0.</summary>
    public bool HasNumbers => Contenders.Any(node => node.Watches.Any(all => all.Any(watch => watch.IsNumber)));

    /// <summary>Whether the priorities alone decide.</summary>
    internal bool IsPlain => Contenders.All(node => node.Instances.Count == 1 && node.Watches[0].All(watch => watch is { Weight: 0, Reverse: false })
        && !node.Instances[0].Block.Get(VrrpKeywords.DontTrackPrimary)) && !Contenders.Any(IsEarly);

    internal IReadOnlyList<Contender> Contenders { get; }

    /// <summary>What can fail: the nodes, then the links, then what else is tracked.</summary>
    internal IEnumerable<Failure> Failures => Contenders.Select(node => new Failure(node.Name, FailureKind.Node, ""))
        .Concat(Contenders.SelectMany(node => node.Failures)).OrderBy(failure => failure.Kind);

    /// <summary>Where the nodes stand after failures.</summary>
    internal Situation After(params Failure[] failures) => new(Contenders, failures);

    /// <summary>Who is MASTER after failures, from the MASTERs of an outcome.</summary>
    internal Outcome Elect(IEnumerable<Failure> failures, IEnumerable<int> from, bool starting = false)
    {
        if (Problem is not null) return new Outcome([0], Nodes);
        return new Outcome(new Election(Contenders, new Situation(Contenders, failures)).Settle(from, starting), Nodes);
    }

    /// <summary>The same nodes with other weights.</summary>
    internal FailoverUnit With(Func<Contender, Watch, Watch> change) =>
        new([.. Contenders.Select(node => node with { Watches = [.. node.Watches.Select(all => (IReadOnlyList<Watch>)[.. all.Select(watch => change(node, watch))])] })], Problem);

    /// <summary>Whether a node starts as MASTER although another has a higher priority.</summary>
    internal bool IsEarly(Contender node) => node.StartsAsMaster && Contenders.Any(other => other.Instances[0].Priority > node.Instances[0].Priority);

    /// <summary>The number of a node.</summary>
    internal int IndexOf(Contender node)
    {
        for (int index = 0; index < Contenders.Count; index++) if (ReferenceEquals(Contenders[index], node)) return index;
        return -1;
    }
}

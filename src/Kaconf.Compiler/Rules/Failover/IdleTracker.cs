using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3051, KAC3055: something is tracked on the MASTER, and its failure moves nothing.</summary>
internal sealed class IdleTracker : IRule
{
    private static readonly DiagnosticCode Idle = new("KAC3051", Severity.Warning, "a failure that is tracked changes nothing", "Kaconf");
    private static readonly DiagnosticCode OnlyTogether = new("KAC3055", Severity.Suggestion, "a failure changes nothing unless another comes with it", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Idle, OnlyTogether];

    public void Check(RuleContext context)
    {
        // One script of many virtual routers is one mistake.
        foreach (IGrouping<(Failure, string, bool), (FailoverUnit Unit, Finding Finding)> same in context.Failover
            .SelectMany(unit => Find(unit).Select(finding => (Unit: unit, Finding: finding)))
            .GroupBy(item => (item.Finding.Failure, item.Finding.Message, item.Finding.Together)))
        {
            (FailoverUnit unit, Finding finding) = same.First();
            string more = same.Count() > 1 ? $" and {same.Count() - 1} more" : "";
            context.Report(
                finding.Together ? OnlyTogether : Idle, context.Place(unit, finding.Failure)!, $"{unit.Name}{more}: {finding.Message}",
                context.RelatedPriority(unit.Contender(finding.Failure.Node)), context.RelatedPriority(finding.Next));
        }
    }

    private static IEnumerable<Finding> Find(FailoverUnit unit)
    {
        if (unit.Start.Master is not { } master) yield break;
        Contender node = unit.Contender(master);
        Failure[] weighted = [.. Weighted(node)];
        foreach (Failure failure in weighted)
            if (Handover.Find(unit, node, failure) is { } next) yield return Describe(unit, node, failure, next, weighted);
        foreach (Contender other in unit.Contenders.Where(other => other != node))
            foreach (Failure failure in Weighted(other).Where(failure => !Watches(node, failure) && !Ranking.MayTurn(unit, other, failure)))
                yield return new Finding(failure, Never(unit, other, node, failure), node, false);
    }

    private static Finding Describe(FailoverUnit unit, Contender node, Failure failure, Contender next, Failure[] weighted)
    {
        FailoverRow row = new(unit, failure);
        Situation now = unit.After(failure);
        (int own, int other) = (now.Priority(unit.IndexOf(node), 0), now.Priority(unit.IndexOf(next), 0));
        if (other > own)
            return new Finding(failure, $"when {row.Event}, {node.Name} falls to priority {own} and stays MASTER, because {next.Name} (priority {other}) has nopreempt; track it without a weight, so that it is a FAULT, or remove nopreempt from {next.Name}", next, false);
        string stays = $"when {row.Event}, {node.Name} stays MASTER with priority {own}, because {next.Name} has {other}";
        if (weighted.Length > 1 && !unit.Elect(weighted, unit.Start.Sets).Equals(unit.Start))
            return new Finding(failure, $"{stays}; another node takes over only when more of what {node.Name} tracks fails; if this alone should be enough, {Remedy.Of(unit, node, failure)}", next, true);
        return new Finding(failure, $"{stays}; {Remedy.Of(unit, node, failure)}", next, false);
    }

    private static string Never(FailoverUnit unit, Contender node, Contender master, Failure failure)
    {
        FailoverRow row = new(unit, failure);
        (int with, int without) = (unit.After().Priority(unit.IndexOf(node), 0), unit.After(failure).Priority(unit.IndexOf(node), 0));
        return $"whether {row.Event} or not, the order of the nodes stays: {node.Name} has priority {with} or {without}, {master.Name} never less than {Ranking.Lowest(unit, master)}; "
            + $"bring the priorities closer together, or do not track it on {node.Name}";
    }

    private static IEnumerable<Failure> Weighted(Contender node) =>
        node.Watches.SelectMany(all => all).Where(watch => watch.Weight != 0).Select(node.FailureOf).Distinct();

    private static bool Watches(Contender node, Failure failure) => node.Watches.Any(all => all.Any(watch => watch.Kind == failure.Kind && watch.Name == failure.Name));

    private sealed record Finding(Failure Failure, string Message, Contender Next, bool Together);
}

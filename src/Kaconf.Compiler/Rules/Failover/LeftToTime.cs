using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3057: who is MASTER depends on who was quicker, though all priorities differ.</summary>
internal sealed class LeftToTime : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3057", Severity.Warning, "who is MASTER depends on timing", "keepalived, RFC 3768 §6.4");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (FailoverUnit unit in context.Failover.Where(unit => !IsToldOtherwise(unit)))
        {
            FailoverRow? row = unit.Rows.FirstOrDefault(row => !row.During.IsCertain || !row.Back.IsCertain);
            if (row is not null) Report(context, unit, row);
        }
    }

    // Equal priorities and two nodes with state MASTER have rules of their own.
    private static bool IsToldOtherwise(FailoverUnit unit) =>
        Enumerable.Range(0, unit.Contenders[0].Instances.Count).Any(router => unit.Contenders.Select(node => node.Instances[router].Priority).Distinct().Count() < unit.Contenders.Count)
        || unit.Contenders.Count(node => node.Instances.Any(instance => instance.InitialMaster)) > 1
        || Chance.Find(unit) is not null || NoReturn.Find(unit) is not null;

    private static void Report(RuleContext context, FailoverUnit unit, FailoverRow row)
    {
        Contender best = unit.Contenders.OrderByDescending(node => node.Instances[0].Priority).First();
        if (row.Failure is null && unit.Contenders.FirstOrDefault(unit.IsEarly) is { } early && !best.Preempts)
        {
            context.Report(
                Code, context.StateOf(early),
                $"{unit.Name}: at the start {row.During} becomes MASTER: {early.Name} has state MASTER and may be first, and {best.Name} has the higher priority {best.Instances[0].Priority}, but with nopreempt it leaves a MASTER alone; "
                + "write state BACKUP on every node, so that the priority decides who begins",
                context.RelatedPriority(early), context.RelatedPriority(best));
            return;
        }
        string when = row.Failure is null ? "at the start" : row.During.IsCertain ? $"after the end of the failure of {row.Failure}" : $"when {row.Event}";
        context.Report(
            Code, (row.Failure is null ? null : context.Place(unit, row.Failure)) ?? context.PriorityOf(best),
            $"{unit.Name}: {when}, {(row.During.IsCertain ? row.Back : row.During)} is MASTER, whoever is quicker; write the same state and nopreempt on every node, and weights that leave one of them ahead",
            [.. unit.Contenders.Select(context.RelatedPriority)]);
    }
}

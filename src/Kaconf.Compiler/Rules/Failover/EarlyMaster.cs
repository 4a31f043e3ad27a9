using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3058: state MASTER stands on a node that another takes the addresses from at once.</summary>
internal sealed class EarlyMaster : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3058", Severity.Suggestion, "state MASTER on a node that does not stay it", "RFC 3768 §6.4.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (FailoverUnit unit in context.Failover)
        {
            if (unit.Start.Master is not { } master || unit.Contenders.Count(node => node.StartsAsMaster) != 1) continue;
            if (unit.Contenders.FirstOrDefault(unit.IsEarly) is not { } early || early.Name == master) continue;
            Contender best = unit.Contender(master);
            if (!best.Preempts) continue;
            context.Report(
                Code, context.StateOf(early),
                $"{unit.Name}: {early.Name} has state MASTER, but {master} has the higher priority and takes over soon after the start; write state MASTER on {master}, or state BACKUP on every node",
                context.RelatedPriority(early), context.RelatedPriority(best));
        }
    }
}

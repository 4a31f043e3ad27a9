using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3023, KAC3024: who waits or stays away must be the node that would take the addresses back, the one of highest priority.</summary>
internal sealed class Preemption : IRule
{
    private static readonly DiagnosticCode NoPreempt = new("KAC3023", Severity.Warning, "nopreempt stands on a node of low priority only", "Kaconf");
    private static readonly DiagnosticCode Delay = new("KAC3024", Severity.Warning, "preempt_delay stands on a node of low priority only", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [NoPreempt, Delay];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups.Where(group => group.Members.Any(Holds) && group.Members.All(member => member.Knows("priority", "state", "nopreempt", "preempt_delay"))))
        {
            PlacedInstance highest = group.Members.OrderByDescending(member => member.Model.Priority).First();
            PlacedInstance lowest = group.Members.OrderBy(member => member.Model.Priority).First();
            if (highest.Model.Priority == lowest.Model.Priority || highest.Model.Priority == Effective.OwnerPriority || !highest.Model.Preempt) continue;
            string state = highest.Has("state") && highest.Model.InitialMaster ? ", with state BACKUP" : "";
            if (!lowest.Model.Preempt)
            {
                Report(context, NoPreempt, "nopreempt", highest, lowest, $"takes the addresses back whenever it returns; write nopreempt there too{state}, or nowhere");
            }
            else if (lowest.Model.PreemptDelay > 0 && highest.Model.PreemptDelay == 0 && !lowest.Model.InitialMaster)
            {
                Report(context, Delay, "preempt_delay", highest, lowest, $"takes the addresses back without delay when it returns; write preempt_delay there{state}");
            }
        }
    }

    private static bool Holds(PlacedInstance instance) => !instance.Model.Preempt || instance.Model.PreemptDelay > 0;

    private static void Report(RuleContext context, DiagnosticCode code, string setting, PlacedInstance highest, PlacedInstance lowest, string effect) => context.Report(
        code, lowest.At(setting),
        $"{lowest.FullName} has {setting}, and {highest.FullName}, of higher priority {highest.Model.Priority}, has none, so it {effect}",
        highest.Related("priority", $"node '{highest.Node.Name}'"));
}

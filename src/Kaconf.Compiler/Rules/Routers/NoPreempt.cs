using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2003, KAC2009: nopreempt is for a node that starts as BACKUP and may lose.</summary>
internal sealed class NoPreempt : IRule
{
    private static readonly DiagnosticCode NoPreemptMaster = new("KAC2003", Severity.Warning, "nopreempt has no effect with state MASTER", "keepalived.conf(5)");
    private static readonly DiagnosticCode NoPreemptOwner = new("KAC2009", Severity.Warning, "nopreempt has no effect with priority 255", "keepalived, RFC 3768 §6.1");

    public IReadOnlyList<DiagnosticCode> Codes => [NoPreemptMaster, NoPreemptOwner];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => !i.Model.Preempt))
        {
            if (instance.Model.Priority == Effective.OwnerPriority && instance.Has("priority"))
            {
                context.Report(
                    NoPreemptOwner, instance.At("nopreempt"),
                    "nopreempt has no effect with priority 255, whose node owns the addresses; use a priority from 1 to 254, or remove nopreempt",
                    instance.Related("priority", "the priority"));
            }
            else if (instance.Model.InitialMaster)
            {
                context.Report(
                    NoPreemptMaster, instance.At("nopreempt"),
                    "nopreempt has no effect with state MASTER: this node takes the addresses back from a lower priority when it returns; " +
                    "write state BACKUP on every node of the virtual router, where the priority still decides who begins, or remove nopreempt",
                    instance.Related("state", "the state"));
            }
        }
    }
}

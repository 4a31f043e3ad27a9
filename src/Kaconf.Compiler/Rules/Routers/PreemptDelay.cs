using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Rules.Cluster;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2004: a delay counts only where a preemption can follow it; what strict mode forbids is reported as that.</summary>
internal sealed class PreemptDelay : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2004", Severity.Warning, "preempt_delay has no effect", "keepalived.conf(5)");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.PreemptDelay > 0 && !i.Model.Strict))
        {
            if (instance.Model.InitialMaster)
            {
                Report(context, instance, "with state MASTER; write state BACKUP (the priority still decides)", "state", Backup(context, instance));
            }
            else if (!instance.Model.Preempt)
            {
                Report(context, instance, "with nopreempt; remove nopreempt", "nopreempt", null);
            }
        }
    }

    private static void Report(RuleContext context, PlacedInstance instance, string reason, string cause, Fix? fix) => context.Report(
        Code, fix, instance.At("preempt_delay"),
        $"preempt_delay has no effect {reason}, or remove preempt_delay", instance.Related(cause, cause));

    // Only of the node that is MASTER anyway, since its priority is above all others.
    private static Fix? Backup(RuleContext context, PlacedInstance instance)
    {
        InstanceGroup? group = context.Groups.FirstOrDefault(found => found.Members.Contains(instance));
        bool leads = group is not null && instance.Model.Preempt
            && group.Members.All(other => other.Knows("priority") && (other == instance || other.Model.Priority < instance.Model.Priority));
        return leads ? Fixes.Replace(instance.At("state"), "MASTER", "BACKUP") : null;
    }
}

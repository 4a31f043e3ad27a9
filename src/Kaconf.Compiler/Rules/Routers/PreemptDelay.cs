using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

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
                Report(context, instance, "with state MASTER; write state BACKUP (the priority still decides)", "state");
            }
            else if (!instance.Model.Preempt)
            {
                Report(context, instance, "with nopreempt; remove nopreempt", "nopreempt");
            }
        }
    }

    private static void Report(RuleContext context, PlacedInstance instance, string reason, string cause) => context.Report(
        Code, instance.At("preempt_delay"),
        $"preempt_delay has no effect {reason}, or remove preempt_delay", instance.Related(cause, cause));
}

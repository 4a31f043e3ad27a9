using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2010: in strict mode a MASTER that does not own its addresses must not answer on them (RFC 3768 §6.4.3).</summary>
internal sealed class StrictFilter : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2010", Severity.Warning, "strict mode's packet filter is not applied yet", "RFC 3768 §6.4.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.Strict && i.Model.Priority != Effective.OwnerPriority))
        {
            SourcePlace? place = instance.Has("strict_mode")
                ? instance.At("strict_mode")
                : context.Provenance.Find(instance.Node.Root, "global_defs/vrrp_strict");
            if (place is null) continue;
            context.Report(
                Code, place,
                "strict mode is checked, but its packet filter is not applied yet: the MASTER answers on the virtual addresses, where keepalived " +
                "drops what arrives for them; turn strict mode off if that is what you want");
        }
    }
}

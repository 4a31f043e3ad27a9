using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>KAC2010: in strict mode a MASTER that does not own its addresses must not answer on them (RFC 3768 §6.4.3).</summary>
internal sealed class StrictFilter : IRule
{
    public void Check(RuleContext context)
    {
        foreach (NodeModel node in context.Site.Nodes)
        {
            SourcePlace? place = context.Provenance.Find(node.Name, "global_defs", "vrrp_strict");
            bool applies = node.Instances.Any(instance => instance.Strict && instance.Priority != 255);
            if (place is null || !applies) continue;
            context.Report(
                RuleCodes.StrictFilter, place,
                "strict mode is checked, but its packet filter is not applied yet: the MASTER answers on the virtual addresses, where keepalived " +
                "drops what arrives for them; remove vrrp_strict if that is what you want");
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2079, KAC2080: an instance may do without an interface where its addresses and its source tell theirs.</summary>
internal sealed class WithoutInterface : IRule
{
    private static readonly DiagnosticCode Nowhere = new("KAC2079", Severity.Error, "a virtual address has no interface", "keepalived removes the address");
    private static readonly DiagnosticCode LinkLocal = new("KAC2080", Severity.Error, "a link-local source without an interface", "keepalived does not start") { IsFinal = true };

    public IReadOnlyList<DiagnosticCode> Codes => [Nowhere, LinkLocal];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.Interface.Length == 0 && i.IsUnicast && i.Model.SourceAddress is not null))
        {
            if (!instance.Knows(VrrpKeywords.Interface.Name) || instance.Has(VrrpKeywords.Interface.Name)) continue;
            if (instance.Model.SourceAddress!.IsLinkLocal)
            {
                context.Report(
                    LinkLocal, instance.At(CastKeywords.UnicastSource.Name),
                    $"{instance.Model.SourceAddress} is an address on every link, and the instance has no interface to say which; add interface NAME");
            }
            if (context.Provenance.Find(instance.Node.Root, "global_defs/default_interface") is not null) continue;
            foreach (HeldAddress held in instance.Addresses.Where(held => held.Device.Length == 0))
                context.Report(Nowhere, held.Place, $"{held.Entry.Address} has no interface to go to, since the instance has none, so keepalived removes it; add dev NAME");
        }
    }
}

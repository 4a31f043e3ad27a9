using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2008, KAC2011: keepalived runs an instance without addresses, but not in strict mode. KAC2012: an advert counts them in a byte.</summary>
internal sealed class VirtualAddresses : IRule
{
    private static readonly DiagnosticCode NoVirtualAddress = new("KAC2008", Severity.Warning, "an instance has no virtual address", "keepalived");
    private static readonly DiagnosticCode StrictNoVirtualAddress = new("KAC2011", Severity.Error, "strict mode or version 3 needs a virtual address", "keepalived does not start") { IsFinal = true };
    private static readonly DiagnosticCode TooManyVirtualAddresses = new("KAC2012", Severity.Error, "more virtual addresses than an advert has room for", "RFC 3768 §5.3.5; keepalived leaves the others out of the adverts");

    public IReadOnlyList<DiagnosticCode> Codes => [NoVirtualAddress, StrictNoVirtualAddress, TooManyVirtualAddresses];

    // RFC 3768 §5.3.5: Count IP Addrs has 8 bits.
    private const int MostInAdvert = 255;

    public void Check(RuleContext context)
    {
        // A list that is there without a good entry is reported as that.
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.VirtualAddresses.Count == 0 && !i.Has("virtual_ipaddress") && i.Knows("virtual_ipaddress") && !IsMeant(i.Model)))
        {
            string? needs = instance.Model.Strict ? "strict mode" : instance.Model.Version == 3 ? "version 3" : null;
            context.Report(
                needs is null ? NoVirtualAddress : StrictNoVirtualAddress, instance.At(""),
                $"vrrp_instance '{instance.Model.Name}' has no virtual address{(needs is null ? " to move" : $", which {needs} forbids")}; " +
                "expected: virtual_ipaddress { ADDRESS/PREFIX }");
        }

        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.VirtualAddresses.Count > MostInAdvert))
        {
            context.Report(
                TooManyVirtualAddresses, instance.At($"virtual_ipaddress/{MostInAdvert}"),
                $"vrrp_instance '{instance.Model.Name}' has {instance.Model.VirtualAddresses.Count} virtual addresses, and an advert has room for {MostInAdvert}; " +
                "give those from here on to another vrrp_instance");
        }
    }

    // Strict mode does not take the word for it.
    private static bool IsMeant(InstanceModel instance) => instance.Block.Get(VrrpKeywords.NoVirtualAddress) && !instance.Strict;
}

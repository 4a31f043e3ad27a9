using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2075, KAC2076: the addresses of an IPv6 instance as its adverts carry them.</summary>
internal sealed class V6Addresses : IRule
{
    private static readonly DiagnosticCode NotLinkLocal = new("KAC2075", Severity.Suggestion, "the first IPv6 address is not link-local", "RFC 9568 §5.2.9");
    private static readonly DiagnosticCode TooMany = new("KAC2076", Severity.Warning, "more IPv6 addresses than an advert of the usual MTU holds", "keepalived leaves the others out of the adverts");

    public IReadOnlyList<DiagnosticCode> Codes => [NotLinkLocal, TooMany];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.IsV6 && i.Model.VirtualAddresses.Count > 0))
        {
            AddressValue first = instance.Model.VirtualAddresses[0].Address;
            if (!instance.Model.Strict && !first.IsLinkLocal)
            {
                context.Report(
                    NotLinkLocal, instance.At("virtual_ipaddress/0"),
                    $"the first virtual address of an IPv6 instance is its link-local one, and {first} is not; put one of fe80::/10 before it, which hosts use as their router");
            }
            int count = instance.Model.VirtualAddresses.Count, most = EffectiveAdverts.MostV6Addresses(instance.Model);
            if (count <= most || count > byte.MaxValue) continue;
            context.Report(
                TooMany, instance.At($"virtual_ipaddress/{most}"),
                $"vrrp_instance '{instance.Name}' has {count} IPv6 addresses, and an advert of 1500 bytes has room for {most}: the other nodes do not compare the rest; " +
                "give those from here on to another vrrp_instance, or to virtual_ipaddress_excluded");
        }
    }
}

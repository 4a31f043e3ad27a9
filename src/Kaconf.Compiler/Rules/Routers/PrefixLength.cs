using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2058: an address without a prefix length beside another of its network that has one.</summary>
internal sealed class PrefixLength : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2058", Severity.Suggestion, "a virtual address lacks the prefix length of its network", "keepalived.conf(5): /32 or /128 if not given");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.VirtualAddresses.Count > 1))
        {
            // One network for each interface is enough to tell what is meant.
            if (!instance.Addresses.Any(held => IsWhole(held.Entry) && held.Entry.Peer is null)) continue;
            HeldAddress[] networks = [.. instance.Addresses.Where(held => !IsWhole(held.Entry) && held.Entry.Peer is null).GroupBy(held => (held.Device, held.Entry.Address.IsV6)).Select(same => same.First())];
            if (networks.Length == 0) continue;
            foreach (HeldAddress held in instance.Addresses.Where(held => IsWhole(held.Entry) && held.Entry.Peer is null && IsBare(held)))
            {
                if (networks.FirstOrDefault(network => network.Device == held.Device && Networks.IsIn(held.Entry.Address, network.Entry)) is not { } around) continue;
                context.Report(
                    Code, held.Place,
                    $"{held.Entry.Address} has no prefix length and counts as /{held.Entry.PrefixLength}, while {around.Entry.Address} of the same network has /{around.Entry.PrefixLength}; write {held.Entry.Address}/{around.Entry.PrefixLength}",
                    new RelatedPlace(around.Place, "the one with a prefix length"));
            }
        }
    }

    private static bool IsWhole(VirtualAddressValue entry) => entry.PrefixLength == entry.Address.Bytes.Count * 8;

    private static bool IsBare(HeldAddress held) => held.Instance.Written(held.List, held.Index).IndexOf('/') < 0;
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3002, KAC3010, KAC3011: an address that only some nodes have is lost when another takes over, and keepalived before 2.3.3 drops adverts with other addresses; the order does not count.</summary>
internal sealed class AddressMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3002", Severity.Error, "the virtual addresses differ between nodes", "RFC 3768 §7.1");
    private static readonly DiagnosticCode ExcludedCode = new("KAC3010", Severity.Error, "the excluded virtual addresses differ between nodes", "Kaconf; adverts do not name them, so no node can notice");
    private static readonly DiagnosticCode PrefixCode = new("KAC3011", Severity.Warning, "an address has another prefix length on another node", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code, ExcludedCode, PrefixCode];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            Compare(context, group, Code, "virtual_ipaddress", Adverted, "virtual addresses on every node, and keepalived before 2.3.3 drops adverts with others, so both become MASTER");
            Compare(context, group, ExcludedCode, "virtual_ipaddress_excluded", Excluded, "excluded virtual addresses on every node");
            ComparePrefixes(context, group);
        }
    }

    private static void Compare(
        RuleContext context, InstanceGroup group, DiagnosticCode code, string list, Func<PlacedInstance, IEnumerable<VirtualAddressValue>> items, string rule)
    {
        if (group.AgainstFirst().All(pair => items(pair.Other).Select(item => item.Address).SequenceEqual(items(pair.First).Select(item => item.Address)))) return;
        foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(member => Sorted(items(member).Select(item => item.Address)), list))
        {
            AddressValue[] here = [.. items(other).Select(item => item.Address)], there = [.. items(usual).Select(item => item.Address)];
            string[] missing = [.. there.Except(here).Select(a => a.ToString())];
            string[] extra = [.. here.Except(there).Select(a => a.ToString())];
            List<string> found = [];
            if (missing.Length > 0) found.Add("lacks " + string.Join(", ", missing));
            if (extra.Length > 0) found.Add("has " + string.Join(", ", extra) + " in addition");
            // Nothing in common is the mark of an id that two groups took from one example.
            string wayOut = missing.Length == there.Length && missing.Length > 0 && extra.Length > 0 ? "; if they are two virtual routers, give one of them another virtual_router_id, from 1 to 255" : "";
            context.ReportOdd(
                code, list, usual, other,
                $"compared with {usual.FullName}, {other.FullName} {string.Join(" and ", found)}; " +
                $"a virtual router (virtual_router_id {other.VirtualRouterId}) has the same {rule}{wayOut}");
        }
    }

    private static void ComparePrefixes(RuleContext context, InstanceGroup group)
    {
        PlacedInstance first = group.Members[0];
        ILookup<AddressValue, byte> lengths = All(first).ToLookup(item => item.Address, item => item.PrefixLength);
        foreach (PlacedInstance other in group.Members.Skip(1))
        {
            VirtualAddressValue[] odd = [.. All(other).Where(item => lengths.Contains(item.Address) && !lengths[item.Address].Contains(item.PrefixLength))];
            if (odd.Length == 0) continue;
            string here = string.Join(", ", odd.Select(Text)), there = string.Join(", ", odd.Select(item => $"/{lengths[item.Address].First()}").Distinct());
            context.ReportOdd(
                PrefixCode, Adverted(other).Contains(odd[0]) ? "virtual_ipaddress" : "virtual_ipaddress_excluded", first, other,
                $"{other.FullName} has {here}, {first.FullName} {there} for {(odd.Length == 1 ? "it" : "them")}, so the nodes do not agree which hosts are on the link; write the prefix length of the network on both");
        }
    }

    private static string Text(VirtualAddressValue item) => $"{item.Address}/{item.PrefixLength}";

    private static string Sorted(IEnumerable<AddressValue> addresses) => string.Join(" ", addresses.Select(a => a.ToString()).Distinct().OrderBy(a => a, StringComparer.Ordinal));

    private static IEnumerable<VirtualAddressValue> Adverted(PlacedInstance instance) => instance.Model.VirtualAddresses;

    private static IEnumerable<VirtualAddressValue> Excluded(PlacedInstance instance) => instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded);

    private static IEnumerable<VirtualAddressValue> All(PlacedInstance instance) => Adverted(instance).Concat(Excluded(instance));
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3002: an address that only some nodes have is lost when another takes over, and keepalived before 2.3.3 drops adverts with other addresses; the order does not count.</summary>
internal sealed class AddressMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3002", Severity.Error, "the virtual addresses differ between nodes", "RFC 3768 §7.1");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach ((PlacedInstance first, PlacedInstance other) in context.Groups.SelectMany(group => group.AgainstFirst()))
        {
            if (!first.Knows("virtual_ipaddress") || !other.Knows("virtual_ipaddress")) continue;
            string[] missing = [.. Addresses(first).Except(Addresses(other)).Select(a => a.ToString())];
            string[] extra = [.. Addresses(other).Except(Addresses(first)).Select(a => a.ToString())];
            if (missing.Length + extra.Length == 0) continue;
            List<string> found = [];
            if (missing.Length > 0) found.Add("lacks " + string.Join(", ", missing));
            if (extra.Length > 0) found.Add("has " + string.Join(", ", extra) + " in addition");
            context.Report(
                Code, other.At("virtual_ipaddress"),
                $"compared with {first.FullName}, {other.FullName} {string.Join(" and ", found)}; " +
                $"a virtual router (virtual_router_id {other.VirtualRouterId}) has the same virtual addresses on every node, and keepalived before 2.3.3 drops adverts with others, so both become MASTER",
                first.Related("virtual_ipaddress", $"node '{first.Node.Name}'"));
        }
    }

    private static IEnumerable<AddressValue> Addresses(PlacedInstance instance) => instance.Model.VirtualAddresses.Select(a => a.Address);
}

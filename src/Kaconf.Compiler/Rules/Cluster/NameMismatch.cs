using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3001, KAC3045: instances of one name that are not one virtual router, where at least one is left without a partner.</summary>
internal sealed class NameMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3001", Severity.Warning, "one name stands for different virtual routers", "Kaconf");
    private static readonly DiagnosticCode SameAddress = new("KAC3045", Severity.Error, "two nodes move one address under two virtual_router_ids", "RFC 9568 §5.2.3: routers of two ids know nothing of each other");

    public IReadOnlyList<DiagnosticCode> Codes => [Code, SameAddress];

    public void Check(RuleContext context)
    {
        if (context.Site.Nodes.Count < 2) return;
        HashSet<PlacedInstance> partnered = [.. context.Groups.SelectMany(group => group.Members)];
        foreach (IGrouping<string, PlacedInstance> sameName in context.Instances.Where(i => i.VirtualRouterId != 0).GroupBy(i => i.Model.Name, StringComparer.Ordinal))
        {
            PlacedInstance first = sameName.First();
            foreach (PlacedInstance other in sameName.Skip(1).Where(i => i.VirtualRouterId != first.VirtualRouterId && i.Node != first.Node))
            {
                if (partnered.Contains(first) && partnered.Contains(other)) continue;
                AddressValue? shared = first.Model.VirtualAddresses.Select(held => held.Address).Intersect(other.Model.VirtualAddresses.Select(held => held.Address)).FirstOrDefault();
                context.Report(
                    shared is null ? Code : SameAddress, other.At("virtual_router_id"),
                    $"'{other.Model.Name}' has virtual_router_id {other.VirtualRouterId} on node '{other.Node.Name}' and {first.VirtualRouterId} on node " +
                    $"'{first.Node.Name}', so {(shared is null ? "they do not back each other up; give them one virtual_router_id, or different names" : $"both are MASTER and both answer for {shared}; give them one virtual_router_id")}",
                    first.Related("virtual_router_id", $"{first.VirtualRouterId} here"));
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3012: one name and id, but IPv4 on one node and IPv6 on another: two virtual routers without partners.</summary>
internal sealed class FamilyMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3012", Severity.Error, "the address family differs between nodes", "RFC 9568 §5.1");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (context.Site.Nodes.Count < 2) return;
        HashSet<PlacedInstance> partnered = [.. context.Groups.SelectMany(group => group.Members)];
        IEnumerable<PlacedInstance> alone = context.Instances.Where(i => i.VirtualRouterId != 0 && HasAddresses(i) && !partnered.Contains(i));
        foreach (IGrouping<(string, byte), PlacedInstance> alike in alone.GroupBy(i => (i.Model.Name, i.VirtualRouterId)))
        {
            PlacedInstance first = alike.First();
            if (alike.FirstOrDefault(i => i.IsV6 != first.IsV6 && i.Node != first.Node) is not { } other) continue;
            context.ReportOdd(
                Code, "virtual_ipaddress", first, other,
                $"the addresses of {other.FullName} are {Family(other)}, those of {first.FullName} {Family(first)}, so they do not back each other up, " +
                $"although they share virtual_router_id {other.VirtualRouterId}; give both the same addresses");
        }
    }

    private static bool HasAddresses(PlacedInstance instance) => instance.Knows("virtual_ipaddress") && instance.Model.VirtualAddresses.Count > 0;

    private static string Family(PlacedInstance instance) => instance.IsV6 ? "IPv6" : "IPv4";
}

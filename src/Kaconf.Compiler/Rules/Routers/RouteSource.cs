using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2081: a route's source address must be on the node when the route comes.</summary>
internal sealed class RouteSource : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2081", Severity.Warning, "a virtual route uses an address that another instance moves", "ip-route(8): the source must be an address of the node");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(RouteKeywords.VirtualRoutes)) return;
        ILookup<(string, AddressValue), HeldAddress> moving = context.Addresses.ToLookup(held => (held.Instance.Node.Name, held.Entry.Address));
        foreach (PlacedInstance instance in context.Instances)
        {
            int index = -1;
            foreach (RouteValue route in instance.Block.EntriesOf<RouteValue>(RouteKeywords.VirtualRoutes))
            {
                index++;
                if (route.Source is not { } source || moving[(instance.Node.Name, source)].FirstOrDefault() is not { } held) continue;
                if (moving[(instance.Node.Name, source)].Any(other => other.Instance == instance || (other.Instance.Model.SyncGroup is { } group && group == instance.Model.SyncGroup))) continue;
                context.Report(
                    Code, instance.At($"{RouteKeywords.VirtualRoutes.Name}/{index}"),
                    $"src {source} moves with vrrp_instance '{held.Instance.Name}', so the route fails whenever that one is not MASTER here; use an address of this instance, or put both into a vrrp_sync_group",
                    new RelatedPlace(held.Place, "the virtual address"));
            }
        }
    }
}

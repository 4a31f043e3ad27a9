using System;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>KAC2001: two instances of a node whose adverts would be taken for one another; keepalived refuses to start.</summary>
internal sealed class DuplicateVirtualRouterId : IRule
{
    public void Check(RuleContext context)
    {
        var sameId = context.Instances.Where(i => i.VirtualRouterId != 0).GroupBy(i => (i.Node.Name, i.VirtualRouterId, i.IsV6));
        foreach (PlacedInstance[] instances in sameId.Select(group => group.ToArray()))
        {
            for (int i = 1; i < instances.Length; i++)
            {
                if (instances.Take(i).FirstOrDefault(earlier => Clash(earlier, instances[i])) is { } first) Report(context, first, instances[i]);
            }
        }
    }

    // Multicast instances meet on the link; unicast ones only when both ends of their traffic are the same.
    private static bool Clash(PlacedInstance one, PlacedInstance other)
    {
        InstanceModel left = one.Model, right = other.Model;
        if (one.IsUnicast != other.IsUnicast) return false;
        return one.IsUnicast
            ? Equals(left.SourceAddress, right.SourceAddress) && left.UnicastPeers.Intersect(right.UnicastPeers).Any()
            : left.Interface.Length > 0 && string.Equals(left.Interface, right.Interface, StringComparison.Ordinal);
    }

    private static void Report(RuleContext context, PlacedInstance first, PlacedInstance second)
    {
        string link = second.IsUnicast ? "between the same addresses" : $"on {second.Model.Interface}";
        context.Report(
            RuleCodes.DuplicateVirtualRouterId, second.At("virtual_router_id"),
            $"virtual_router_id {second.VirtualRouterId} is used by '{first.Model.Name}' already {link}; give '{second.Model.Name}' another one, from 1 to 255",
            first.Related("virtual_router_id", "first used here"));
    }
}

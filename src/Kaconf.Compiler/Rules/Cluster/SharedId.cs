using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3038: two virtual routers of one site with one id, whose addresses are of one network: on one link they take each other's adverts.</summary>
internal sealed class SharedId : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3038", Severity.Warning, "two virtual routers share a virtual_router_id on one network", "RFC 9568 §5.2.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (context.Site.Nodes.Count < 2) return;
        MulticastGroups groups = new(context);
        Dictionary<PlacedInstance, InstanceGroup> partnered = context.Groups.SelectMany(group => group.Members.Select(member => (member, group))).ToDictionary(pair => pair.member, pair => pair.group);
        IEnumerable<PlacedInstance> firsts = context.Instances.Where(i => i.VirtualRouterId != 0 && IsMulticast(i) && (!partnered.TryGetValue(i, out InstanceGroup? group) || group.Members[0] == i));
        foreach (IEnumerable<PlacedInstance> sameId in firsts.GroupBy(i => (i.VirtualRouterId, i.IsV6, groups.Of(i))).Where(same => same.Skip(1).Any()))
        {
            HashSet<PlacedInstance> told = [];
            Dictionary<Seat, PlacedInstance> seats = sameId.ToDictionary(instance => new Seat(instance.Node.Name, instance.Model));
            foreach (IEnumerable<Seat> near in Networks.Near(seats.Keys, item => item.PrefixLength)) Compare(context, partnered, [.. near.Select(seat => (seat, seats[seat]))], told);
        }
    }

    private static bool IsMulticast(PlacedInstance instance) => !instance.IsUnicast && instance.Knows("virtual_ipaddress", "unicast_peer");

    // The files do not say which interfaces share a link; one network and one multicast group are what can be seen of it.
    private static void Compare(RuleContext context, Dictionary<PlacedInstance, InstanceGroup> partnered, (Seat Seat, PlacedInstance Instance)[] near, HashSet<PlacedInstance> told)
    {
        IReadOnlyList<PlacedInstance> Members(PlacedInstance first) => partnered.TryGetValue(first, out InstanceGroup? group) ? group.Members : [first];
        for (int i = 1; i < near.Length; i++)
        {
            (Seat seat, PlacedInstance other) = near[i];
            PlacedInstance? first = near.Take(i).FirstOrDefault(earlier => Networks.Overlap(earlier.Seat, seat) && !Members(earlier.Instance).Any(a => Members(other).Any(b => a.Node.Name == b.Node.Name))).Instance;
            if (first is null || !told.Add(other)) continue;
            context.ReportOdd(
                Code, "virtual_router_id", first, other,
                $"{other.FullName} and {first.FullName} are different virtual routers with virtual_router_id {other.VirtualRouterId} and addresses of one network; on one link each takes the other's " +
                "adverts for its own; give one of them another id, from 1 to 255");
        }
    }
}

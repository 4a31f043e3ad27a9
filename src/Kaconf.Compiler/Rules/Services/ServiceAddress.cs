using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2100: IPVS takes packets only for addresses that come to this node, which on a node with vrrp_instances those bring.</summary>
internal sealed class ServiceAddress : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2100", Severity.Warning, "no vrrp_instance of the node holds the address of a service", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (NodeModel node in context.Site.Nodes.Where(node => node.Instances.Count > 0 && node.VirtualServers.Count > 0))
        {
            if (!AreKnown(context, node)) continue;
            HashSet<AddressValue> held = [.. Held(node), .. Own(node)];
            foreach (PlacedService service in context.ServicesOf(node)) Check(context, service, held);
        }
    }

    private static bool AreKnown(RuleContext context, NodeModel node) => !context.Provenance.Of(node.Root).HasUnread
        && context.Instances.Where(instance => ReferenceEquals(instance.Node, node)).All(instance => instance.Knows(AddressKeywords.Virtual.Name, AddressKeywords.Excluded.Name));

    private static IEnumerable<AddressValue> Held(NodeModel node) => node.Root.EntriesOf<VirtualAddressValue>(AddressKeywords.Static)
        .Concat(node.Instances.SelectMany(instance => instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Virtual)))
        .Concat(node.Instances.SelectMany(instance => instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded)))
        .Select(entry => entry.Address);

    // What packets are sent from is an address of the node.
    private static IEnumerable<AddressValue> Own(NodeModel node) => node.Root.EntriesOf<RouteValue>(RouteKeywords.StaticRoutes)
        .Concat(node.Instances.SelectMany(instance => instance.Block.EntriesOf<RouteValue>(RouteKeywords.VirtualRoutes)))
        .Select(route => route.Source)
        .Concat(node.Instances.Select(instance => instance.SourceAddress))
        .OfType<AddressValue>();

    private static void Check(RuleContext context, PlacedService service, HashSet<AddressValue> held)
    {
        AddressValue? missing = service.Members.SelectMany(Ends).FirstOrDefault(address => !held.Contains(address) && !IsLocal(address));
        if (missing is null) return;
        string of = service.Model.Service.Group is null ? "" : $" of '{service.Name}'";
        string suspended = service.Model.HaSuspend ? ", nor are the servers checked, because of ha_suspend" : "";
        context.Report(
            Code, service.At(""),
            $"no vrrp_instance of this node holds {missing}{of}, so no packets for it come here unless something else brings the address{suspended}; " +
            "correct it, or add it to a virtual_ipaddress");
    }

    private static IEnumerable<AddressValue> Ends(GroupMemberValue member) => member is { First: { } first, Last: { } last } ? [first, last] : [];

    // 127.0.0.0/8, ::1, and the addresses that stand for every address.
    private static bool IsLocal(AddressValue address) => address.IsV6
        ? address.Bytes.Take(15).All(part => part == 0) && address.Bytes[15] < 2
        : address.Bytes[0] is 127 or 0;
}

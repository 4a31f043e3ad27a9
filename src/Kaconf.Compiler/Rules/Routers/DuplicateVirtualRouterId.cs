using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2001: two instances of a node whose adverts would be taken for one another; keepalived refuses to start.</summary>
internal sealed class DuplicateVirtualRouterId : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2001", Severity.Error, "two instances share a virtual_router_id on one link", "keepalived does not start") { IsFinal = true };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        Dictionary<(string Node, byte VirtualRouterId, bool IsV6, object Path), PlacedInstance> taken = [];
        foreach (PlacedInstance instance in context.Instances.Where(i => i.VirtualRouterId != 0))
        {
            PlacedInstance? clash = null;
            foreach (object path in Paths(instance))
            {
                (string, byte, bool, object) key = (instance.Node.Name, instance.VirtualRouterId, instance.IsV6, path);
                if (!taken.TryGetValue(key, out PlacedInstance? first)) taken.Add(key, instance);
                else if (first != instance) clash ??= first;
            }
            if (clash is not null) Report(context, clash, instance);
        }
    }

    // Multicast instances meet on the link; unicast ones only when both ends of their traffic are the same.
    private static IEnumerable<object> Paths(PlacedInstance instance)
    {
        InstanceModel model = instance.Model;
        if (instance.IsUnicast) return model.UnicastPeers.Select(peer => (object)(model.SourceAddress, peer));
        return model.Interface.Length > 0 ? [model.Interface] : [];
    }

    private static void Report(RuleContext context, PlacedInstance first, PlacedInstance second)
    {
        string link = second.IsUnicast ? "between the same addresses" : $"on {second.Model.Interface}";
        context.Report(
            Code, second.At("virtual_router_id"),
            $"virtual_router_id {second.VirtualRouterId} is used by '{first.Model.Name}' already {link}; give '{second.Model.Name}' another one, from 1 to 255",
            first.Related("virtual_router_id", "first used here"));
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2001: two instances of a node whose adverts would be taken for one another; keepalived refuses to start.</summary>
internal sealed class DuplicateVirtualRouterId : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2001", Severity.Error, "two instances share a virtual_router_id on one link", "keepalived does not start") { IsFinal = true };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        Dictionary<string, BlockModel> globals = [];
        foreach (PlacedBlock block in context.Blocks(GlobalKeywords.Block)) globals[block.Node.Name] = block.Block;
        Dictionary<(string Node, byte VirtualRouterId, bool IsV6, object Path), PlacedInstance> taken = [];
        foreach (PlacedInstance instance in context.Instances.Where(i => i.VirtualRouterId != 0))
        {
            PlacedInstance? clash = null;
            foreach (object path in Paths(instance, globals))
            {
                (string, byte, bool, object) key = (instance.Node.Name, instance.VirtualRouterId, instance.IsV6, path);
                if (!taken.TryGetValue(key, out PlacedInstance? first)) taken.Add(key, instance);
                else if (first != instance) clash ??= first;
            }
            if (clash is not null) Report(context, clash, instance);
        }
    }

    // Multicast instances meet on the link and in their group; unicast ones when both ends and the interface are the same.
    private static IEnumerable<object> Paths(PlacedInstance instance, Dictionary<string, BlockModel> globals)
    {
        InstanceModel model = instance.Model;
        if (instance.IsUnicast) return model.UnicastPeers.Select(peer => (object)(model.Interface, model.SourceAddress, peer));
        return model.Interface.Length > 0 ? [(model.Interface, Group(instance, globals))] : [];
    }

    private static AddressValue Group(PlacedInstance instance, Dictionary<string, BlockModel> globals)
    {
        if (instance.Block.Find(CastKeywords.McastDestination) is { Value: AddressValue own }) return own;
        Keyword<AddressValue> row = instance.IsV6 ? GlobalVrrpKeywords.MulticastGroup6 : GlobalVrrpKeywords.MulticastGroup4;
        return globals.TryGetValue(instance.Node.Name, out BlockModel? block) ? block.Get(row) : row.Default;
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

using System.Collections.Generic;
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
        // Multicast instances meet on the link and in their group; unicast ones when both ends and the interface are the same.
        Dictionary<(string Node, byte VirtualRouterId, bool IsV6, string Link, AddressValue Group), PlacedInstance> links = [];
        Dictionary<(string Node, byte VirtualRouterId, bool IsV6, string Link, AddressValue? From, AddressValue To), PlacedInstance> pairs = [];
        foreach (PlacedInstance instance in context.Instances)
        {
            byte id = instance.VirtualRouterId;
            if (id == 0) continue;
            InstanceModel model = instance.Model;
            PlacedInstance? clash = null;
            foreach (AddressValue peer in model.UnicastPeers)
            {
                PlacedInstance? other = Take(pairs, (instance.Node.Name, id, instance.IsV6, model.Interface, model.SourceAddress, peer), instance);
                clash ??= other;
            }
            if (!instance.IsUnicast && model.Interface.Length > 0)
                clash = Take(links, (instance.Node.Name, id, instance.IsV6, model.Interface, Group(instance, globals)), instance);
            if (clash is not null) Report(context, clash, instance);
        }
    }

    // Who has it already, if it is another one.
    private static PlacedInstance? Take<TKey>(Dictionary<TKey, PlacedInstance> taken, TKey key, PlacedInstance instance)
        where TKey : notnull
    {
        if (taken.TryGetValue(key, out PlacedInstance? first)) return first == instance ? null : first;
        taken.Add(key, instance);
        return null;
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

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3009, KAC3026, KAC3027: a unicast node sends to the peers that it names, so each must name all the others and nobody else.</summary>
internal sealed class UnicastPeers : IRule
{
    private static readonly DiagnosticCode Missing = new("KAC3009", Severity.Error, "a node does not name its unicast peer", "Kaconf");
    private static readonly DiagnosticCode Stranger = new("KAC3026", Severity.Warning, "a unicast peer is no node of the virtual router", "Kaconf");
    private static readonly DiagnosticCode SameSource = new("KAC3027", Severity.Error, "two nodes send adverts from one address", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Missing, Stranger, SameSource];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            PlacedInstance[] members = [.. group.Members.Where(member => member.IsUnicast)];
            bool complete = members.Length == group.Members.Count;
            foreach (PlacedInstance from in members.Where(member => member.Knows("unicast_peer")))
            {
                PlacedInstance[] unnamed = [.. members.Where(to => to != from && to.Model.SourceAddress is { } source && source != from.Model.SourceAddress && !from.Model.UnicastPeers.Contains(source))];
                foreach (PlacedInstance to in unnamed) ReportMissing(context, from, to);
                if (complete) CheckLength(context, from, [.. members.Where(to => to != from)]);
                if (complete && unnamed.Length == 0) CheckStrangers(context, from, members);
            }
            CheckSources(context, group);
        }
    }

    // Without unicast_src_ip the address is known only on the machine.
    private static void ReportMissing(RuleContext context, PlacedInstance from, PlacedInstance to)
    {
        string setting = SourceSetting(to);
        context.Report(
            Missing, from.At("unicast_peer"),
            $"unicast_peer of {from.FullName} does not name {to.Model.SourceAddress}, the {setting} of node '{to.Node.Name}', which therefore hears no adverts; add it",
            to.Related(setting, $"node '{to.Node.Name}'"));
    }

    // Of nodes whose addresses the files do not tell, the number is enough.
    private static void CheckLength(RuleContext context, PlacedInstance from, PlacedInstance[] others)
    {
        if (!Reach.IsShort(from.Model, others.Select(to => to.Model))) return;
        int named = from.Model.UnicastPeers.Distinct().Count();
        context.Report(
            Missing, from.At("unicast_peer"),
            $"unicast_peer of {from.FullName} has {named} address{(named == 1 ? "" : "es")} for {others.Length} other nodes, so that one of them hears no adverts; add its address, and write unicast_src_ip on every node, so that a missing one can be named",
            others[0].Related("unicast_peer", $"node '{others[0].Node.Name}'"));
    }

    private static void CheckStrangers(RuleContext context, PlacedInstance from, PlacedInstance[] members)
    {
        if (members.Any(member => member.Model.SourceAddress is null)) return;
        if (members.Select(member => member.Model.SourceAddress).Distinct().Count() < members.Length) return;
        AddressValue[] peers = [.. from.Model.UnicastPeers];
        for (int i = 0; i < peers.Length; i++)
        {
            if (members.Any(member => member.Model.SourceAddress == peers[i])) continue;
            context.Report(
                Stranger, from.At($"unicast_peer/{i}"),
                $"unicast_peer of {from.FullName} names {peers[i]}, which is the source address of no node with virtual_router_id {from.VirtualRouterId}; correct it, remove it, or add the file of that node to the site");
        }
    }

    private static void CheckSources(RuleContext context, InstanceGroup group)
    {
        foreach (IGrouping<AddressValue?, PlacedInstance> same in group.Members.Where(member => member.Model.SourceAddress is not null).GroupBy(member => member.Model.SourceAddress))
        {
            foreach (PlacedInstance other in same.Skip(1))
            {
                PlacedInstance first = same.First();
                string setting = SourceSetting(other);
                context.Report(
                    SameSource, other.At(setting),
                    $"{other.FullName} and {first.FullName} both send from {same.Key}; a {setting} is an address of its own node, so write that of '{other.Node.Name}' here",
                    first.Related(SourceSetting(first), $"node '{first.Node.Name}'"));
            }
        }
    }

    private static string SourceSetting(PlacedInstance instance) => instance.Has("unicast_src_ip") ? "unicast_src_ip" : "mcast_src_ip";
}

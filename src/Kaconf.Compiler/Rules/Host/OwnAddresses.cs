using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>
/// The addresses of a machine itself. KAC2205: one that moves as well. KAC2206: an owner without them. KAC2207: a source that is
/// not there. KAC2208: one that is a peer.
/// </summary>
internal sealed class OwnAddresses : IRule
{
    private static readonly DiagnosticCode Moving = new("KAC2205", Severity.Warning, "a virtual address is the node's own", "keepalived removes it, and has none to send from");
    private static readonly DiagnosticCode Owner = new("KAC2206", Severity.Warning, "priority 255 on a node that does not own the address", "RFC 3768 §5.3.4, §6.1");
    private static readonly DiagnosticCode Source = new("KAC2207", Severity.Warning, "no interface of the node has the source address", "keepalived.conf(5)");
    private static readonly DiagnosticCode Peer = new("KAC2208", Severity.Warning, "a unicast peer is the node itself", "keepalived ignores adverts of its own");

    public IReadOnlyList<DiagnosticCode> Codes => [Moving, Owner, Source, Peer];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedInstance instance in host.Instances(context))
            {
                if (instance.Model.Priority == Effective.OwnerPriority) CheckOwner(context, host, instance);
                else CheckMoving(context, host, instance);
                CheckSource(context, host, instance);
                for (int at = 0; at < instance.Model.UnicastPeers.Count; at++)
                    if (host.Find(instance.Model.UnicastPeers[at]) is { } own && !instance.Model.VirtualAddresses.Any(moving => moving.Address.Equals(own.Address.Address)))
                        context.Report(Peer, instance.At($"unicast_peer/{at}"), $"{own.Address.Address} is an address of '{own.Interface.Name}' on node '{host.Node.Name}' itself; list the other nodes only");
            }
        }
    }

    private static void CheckOwner(RuleContext context, KnownHost host, PlacedInstance instance)
    {
        if (!host.HasAllAddresses || !instance.Has("priority")) return;
        if (instance.Model.VirtualAddresses.Select(moving => moving.Address).FirstOrDefault(address => host.Find(address) is null) is not { } missing) return;
        context.Report(
            Owner, instance.At("priority"),
            $"priority 255 says that the virtual addresses are the node's own, and '{host.Node.Name}' has no {missing}; write at most 254, so that preemption and weights count");
    }

    // An address that is there at the moment because the node is MASTER has the prefix length of the file, and another one beside it.
    private static void CheckMoving(RuleContext context, KnownHost host, PlacedInstance instance)
    {
        for (int at = 0; at < instance.Model.VirtualAddresses.Count; at++)
        {
            VirtualAddressValue moving = instance.Model.VirtualAddresses[at];
            if (host.Find(moving.Address) is not var (there, own)) continue;
            bool isOnly = there.Name == instance.Model.Interface && there.Addresses!.Value.Count(known => known.Address.IsV6 == own.Address.IsV6) == 1;
            if (own.PrefixLength == moving.PrefixLength && !isOnly) continue;
            context.Report(
                Moving, instance.At($"virtual_ipaddress/{at}"),
                $"{own} is the own address of '{there.Name}' on node '{host.Node.Name}', and keepalived takes it for a virtual one only: it removes it, and is in FAULT without another to send from; choose an address that no node has");
        }
    }

    private static void CheckSource(RuleContext context, KnownHost host, PlacedInstance instance)
    {
        if (instance.Model.SourceAddress is not { } source || !host.HasAllAddresses || host.Find(source) is not null) return;
        string word = instance.Has("unicast_src_ip") ? "unicast_src_ip" : "mcast_src_ip";
        string has = string.Join(", ", (host.Addresses(instance.Model.Interface, source.IsV6) ?? []).Select(own => own.Address.ToString()));
        context.Report(
            Source, instance.At(word),
            $"no interface of node '{host.Node.Name}' has {source}{(has.Length > 0 ? $"; '{instance.Model.Interface}' has {has}" : "")}: the others do not know the sender; correct the address");
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2053, KAC2054, KAC2055: an address that moves stands for no particular node, so it can be neither peer nor source nor server.</summary>
internal sealed class AddressRoles : IRule
{
    private static readonly DiagnosticCode Peer = new("KAC2053", Severity.Error, "a unicast peer is a virtual address", "Kaconf: the adverts come back to the MASTER");
    private static readonly DiagnosticCode Origin = new("KAC2054", Severity.Warning, "the source of the adverts is a virtual address", "Kaconf: a BACKUP does not have it");
    private static readonly DiagnosticCode Server = new("KAC2055", Severity.Warning, "a real_server is a virtual address", "Kaconf: it is the MASTER itself");

    public IReadOnlyList<DiagnosticCode> Codes => [Peer, Origin, Server];

    public void Check(RuleContext context)
    {
        if (context.Services.Count == 0 && context.Instances.All(i => !i.IsUnicast && i.Model.SourceAddress is null)) return;
        Dictionary<(string Node, AddressValue Address), HeldAddress> moving = [];
        foreach (HeldAddress held in context.Addresses)
            if (!moving.ContainsKey((held.Instance.Node.Name, held.Entry.Address))) moving.Add((held.Instance.Node.Name, held.Entry.Address), held);
        foreach (PlacedInstance instance in context.Instances) CheckInstance(context, instance, moving);
        foreach (PlacedService service in context.Services) CheckServers(context, service, moving);
    }

    private static void CheckInstance(RuleContext context, PlacedInstance instance, Dictionary<(string, AddressValue), HeldAddress> moving)
    {
        for (int i = 0; i < instance.Model.UnicastPeers.Count; i++)
        {
            AddressValue peer = instance.Model.UnicastPeers[i];
            if (!moving.TryGetValue((instance.Node.Name, peer), out HeldAddress? held)) continue;
            context.Report(
                Peer, instance.At($"{CastKeywords.Peers.Name}/{i}"),
                $"the peer {peer} is a virtual address, so the adverts reach the MASTER itself and no other node; name the other node's own address",
                new RelatedPlace(held.Place, "the virtual address"));
        }
        if (instance.Model.SourceAddress is not { } source || !moving.TryGetValue((instance.Node.Name, source), out HeldAddress? own) || own.Instance.IsOwner) return;
        string word = instance.Has(CastKeywords.UnicastSource.Name) ? CastKeywords.UnicastSource.Name : CastKeywords.McastSource.Name;
        context.Report(
            Origin, instance.At(word),
            $"{word} {source} is a virtual address, which this node does not have as BACKUP, and which says nothing of who sends; name the node's own address",
            new RelatedPlace(own.Place, "the virtual address"));
    }

    private static void CheckServers(RuleContext context, PlacedService service, Dictionary<(string, AddressValue), HeldAddress> moving)
    {
        foreach (PlacedBlock server in service.Of(RealServerKeywords.Block))
        {
            // A port of the service's own address is this node by intent, or reported as such.
            if (server.Block.Header is not ServerAddress { Address: { } address } || address == service.Model.Service.Address?.Address || !moving.TryGetValue((service.Node.Name, address), out HeldAddress? held)) continue;
            context.Report(
                Server, server.At(""),
                $"real_server {address} is a virtual address of vrrp_instance '{held.Instance.Name}', so the director that balances sends to itself; name the server's own address",
                new RelatedPlace(held.Place, "the virtual address"));
        }
    }
}

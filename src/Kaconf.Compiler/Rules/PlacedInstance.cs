using System.Collections.Generic;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules;

/// <summary>A vrrp_instance with its node and the places of its settings.</summary>
internal sealed class PlacedInstance(NodeModel node, InstanceModel model, Provenance provenance) : PlacedBlock(node, model.Block, provenance)
{
    public InstanceModel Model { get; } = model;

    public byte VirtualRouterId => Model.VirtualRouterId;

    /// <summary>Whether the instance is one of IPv6.</summary>
    public bool IsV6 => Model.IsV6;

    /// <summary>Whether the node owns the addresses, as far as the priority says.</summary>
    public bool IsOwner => Model.Priority == Effective.OwnerPriority;

    /// <summary>Whether its addresses go to an interface of its own, a VMAC or ipvlan.</summary>
    public bool HasOwnInterface => Block.Find(LinkKeywords.UseVmac) is not null || Block.Find(LinkKeywords.UseIpvlan) is not null;

    /// <summary>Every address that it moves: those of the adverts, then the excluded ones.</summary>
    public IReadOnlyList<HeldAddress> Addresses => field ??= HeldAddress.Of(this);

    /// <summary>Without a peer, keepalived multicasts whatever the unicast words say.</summary>
    public bool IsUnicast => Model.UnicastPeers.Count > 0;
}

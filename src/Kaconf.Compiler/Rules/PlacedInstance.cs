using Kaconf.Compiler.Model;

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

    /// <summary>Without a peer, keepalived multicasts whatever the unicast words say.</summary>
    public bool IsUnicast => Model.UnicastPeers.Count > 0;
}

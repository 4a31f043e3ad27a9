using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>A vrrp_instance with its node and the places of its settings.</summary>
internal sealed class PlacedInstance(NodeModel node, InstanceModel model, Provenance provenance)
{
    public NodeModel Node { get; } = node;

    public InstanceModel Model { get; } = model;

    public byte VirtualRouterId => Model.VirtualRouterId;

    /// <summary>Whether the instance is one of IPv6.</summary>
    public bool IsV6 => Model.IsV6;

    /// <summary>Without a peer, keepalived multicasts whatever the unicast words say.</summary>
    public bool IsUnicast => Model.UnicastPeers.Count > 0;

    /// <summary>"VI_1 of node 'lb1'".</summary>
    public string FullName => $"{Model.Name} of node '{Node.Name}'";

    /// <summary>Whether the file gives a setting.</summary>
    public bool Has(string setting) => provenance.Find(Model.Block, setting) is not null;

    /// <summary>Whether all of these are in the model as the file means them: what follows from a fault is not reported as another.</summary>
    public bool Knows(params string[] settings) => settings.All(setting => provenance.Knows(Model.Block, setting));

    /// <summary>The place of a setting, else of the instance's name.</summary>
    public SourcePlace At(string setting) => provenance.Of(Model.Block, setting);

    /// <summary>A setting as a related place.</summary>
    public RelatedPlace Related(string setting, string label) => new(At(setting), label);
}

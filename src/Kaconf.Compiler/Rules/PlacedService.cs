using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>A virtual_server with its node and the places of its settings.</summary>
internal sealed class PlacedService(NodeModel node, VirtualServerModel model, Provenance provenance) : PlacedBlock(node, model.Block, provenance)
{
    public VirtualServerModel Model { get; } = model;
}

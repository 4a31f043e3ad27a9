using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules;

/// <summary>A virtual_server with its node and the places of its settings.</summary>
internal sealed class PlacedService(NodeModel node, VirtualServerModel model, Provenance provenance) : PlacedBlock(node, model.Block, provenance)
{
    public VirtualServerModel Model { get; } = model;

    /// <summary>The pool, no server twice.</summary>
    public IReadOnlyList<PlacedServer> Servers => field ??= [.. Model.Servers.Select(server => new PlacedServer(Node, server, Provenance))];

    /// <summary>The addresses and marks that it stands for; none where its group is not known.</summary>
    public IEnumerable<GroupMemberValue> Members => Model.Service switch
    {
        { Address: { } server } => [new GroupMemberValue(server.Address, server.Address, server.Port, null)],
        { Mark: { } mark } => [new GroupMemberValue(null, null, 0, mark)],
        { Group: { } name } => Node.Root.Of(ServerGroupKeywords.Block).FirstOrDefault(group => group.Name == name)?.Entries.Cast<GroupMemberValue>() ?? [],
        _ => [],
    };
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules;

/// <summary>A real_server with its node and the places of its settings.</summary>
internal sealed class PlacedServer(NodeModel node, RealServerModel model, Provenance provenance) : PlacedBlock(node, model.Block, provenance)
{
    /// <summary>The address as written.</summary>
    public ServerAddress Server { get; } = model.Server;

    /// <summary>The port that packets reach it at; 0 = that of the packet.</summary>
    public int Port { get; } = model.Port;

    /// <summary>Its checkers, in order.</summary>
    public IReadOnlyList<PlacedBlock> Checkers =>
        field ??= [.. Block.Blocks.Where(block => CheckerKeywords.All.Contains(block.Keyword)).Select(block => new PlacedBlock(Node, block, Provenance))];

    /// <summary>Whether it is known to have no checker: no line inside is unread.</summary>
    public bool IsUnchecked => Checkers.Count == 0 && Knows(TcpCheckKeywords.Block.Name);
}

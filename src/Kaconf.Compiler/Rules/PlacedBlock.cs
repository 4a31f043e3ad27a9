using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>A block of the model with its node and the places of its settings.</summary>
/// <remarks>A setting is named by its way inside the block: "priority", "authentication/auth_pass", "virtual_ipaddress/0", "" for the block.</remarks>
internal class PlacedBlock(NodeModel node, BlockModel block, Provenance provenance)
{
    /// <summary>The node that has it.</summary>
    public NodeModel Node { get; } = node;

    /// <summary>The block by its rows.</summary>
    public BlockModel Block { get; } = block;

    /// <summary>The places of every block.</summary>
    protected Provenance Provenance { get; } = provenance;

    /// <summary>Its name, or all words of its header.</summary>
    public string Name => Block.Name;

    /// <summary>"VI_1 of node 'lb1'".</summary>
    public string FullName => $"{Name} of node '{Node.Name}'";

    /// <summary>Whether the file gives a setting.</summary>
    public bool Has(string setting) => Provenance.Find(Block, setting) is not null;

    /// <summary>Whether all of these are in the model as the file means them: what follows from a fault is not reported as another.</summary>
    public bool Knows(params string[] settings)
    {
        foreach (string setting in settings) if (!Provenance.Knows(Block, setting)) return false;
        return true;
    }

    /// <summary>Whether a setting is in the model as the file means it.</summary>
    public bool Knows(string setting) => Provenance.Knows(Block, setting);

    /// <summary>The place of a setting, else of the block's name.</summary>
    public SourcePlace At(string setting) => Provenance.Of(Block, setting);

    /// <summary>The first word of a list's entry, as the file has it.</summary>
    public string Written(Schema.BlockKeyword list, int index) => Provenance.Of(Block).Block(list)!.Entries[index].First.Value;

    /// <summary>A setting as a related place.</summary>
    public RelatedPlace Related(string setting, string label) => new(At(setting), label);

    /// <summary>The blocks inside that are of a row, in order.</summary>
    public PlacedBlock[] Of(Schema.BlockKeyword row) => [.. Block.Of(row).Select(inner => new PlacedBlock(Node, inner, Provenance))];
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>Nodes that stand in for each other, since they share a virtual router.</summary>
internal static class NodePairs
{
    /// <summary>Each node beside the first one before it that it shares a virtual router with.</summary>
    public static IEnumerable<(NodeModel First, NodeModel Other)> Of(RuleContext context)
    {
        Dictionary<string, int> positions = [];
        foreach (NodeModel node in context.Site.Nodes) positions[node.Name] = positions.Count;
        Dictionary<string, NodeModel> first = [];
        foreach (InstanceGroup group in context.Groups)
        {
            NodeModel candidate = group.Members[0].Node;
            foreach (NodeModel node in group.Members.Skip(1).Select(member => member.Node))
                if (!first.TryGetValue(node.Name, out NodeModel? known) || positions[candidate.Name] < positions[known.Name]) first[node.Name] = candidate;
        }
        return context.Site.Nodes.Where(node => first.ContainsKey(node.Name)).Select(node => (first[node.Name], node));
    }

    /// <summary>The <c>global_defs</c> of a node, or null.</summary>
    public static PlacedBlock? Globals(RuleContext context, NodeModel node) =>
        node.Root.Of(GlobalKeywords.Block).Select(block => new PlacedBlock(node, block, context.Provenance)).FirstOrDefault();
}

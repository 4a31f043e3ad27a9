using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>The sync groups of the nodes, by the virtual routers that their members take part in.</summary>
internal sealed class SyncGroups
{
    private readonly ILookup<(string Node, string? Group), (PlacedInstance Instance, InstanceGroup Router)> members;
    private readonly ILookup<(string Node, string Group), PlacedBlock> blocks;
    private readonly HashSet<string> unread;
    private readonly Dictionary<(InstanceGroup, InstanceGroup), bool> everywhere = [];

    public SyncGroups(RuleContext context)
    {
        members = context.Groups.SelectMany(group => group.Members.Where(member => member.Model.SyncGroup is not null).Select(member => (Instance: member, Router: group)))
            .ToLookup(pair => (pair.Instance.Node.Name, pair.Instance.Model.SyncGroup));
        blocks = context.Blocks(GroupKeywords.Sync).ToLookup(block => (block.Node.Name, block.Name));
        unread = [.. blocks.SelectMany(same => same).Where(block => !block.Knows("group")).Select(block => block.Node.Name)];
    }

    /// <summary>The other members of an instance's sync group whose virtual router is on all nodes of its own.</summary>
    public IEnumerable<(PlacedInstance Instance, InstanceGroup Router)> Companions(PlacedInstance instance, InstanceGroup router) =>
        instance.Model.SyncGroup is null ? []
            : members[(instance.Node.Name, instance.Model.SyncGroup)].Where(pair => pair.Instance != instance && IsOnAll(pair.Router, router));

    /// <summary>The block of an instance's sync group, or null.</summary>
    public PlacedBlock? BlockOf(PlacedInstance instance) =>
        instance.Model.SyncGroup is { } name ? blocks[(instance.Node.Name, name)].FirstOrDefault() : null;

    /// <summary>Whether every sync group of a node could be read.</summary>
    public bool AreKnown(NodeModel node) => !unread.Contains(node.Name);

    private bool IsOnAll(InstanceGroup router, InstanceGroup other)
    {
        if (!everywhere.TryGetValue((router, other), out bool known)) everywhere[(router, other)] = known = other.Members.All(member => router.IsOn(member.Node));
        return known;
    }
}

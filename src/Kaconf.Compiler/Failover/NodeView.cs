using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Failover;

/// <summary>A node with its sync groups and what its instances watch.</summary>
internal sealed class NodeView
{
    private readonly Dictionary<string, BlockModel> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Watch>> watches = new(StringComparer.Ordinal);
    private readonly HashSet<(FailureKind, string)> wantedUp = [];

    public NodeView(NodeModel model)
    {
        Model = model;
        HashSet<string> owners = [.. model.Instances.Where(instance => instance.Priority == Effective.OwnerPriority).Select(instance => instance.Name)];
        foreach (BlockModel group in model.Root.Of(GroupKeywords.Sync))
        {
            foreach (string member in Members(group)) if (!groups.ContainsKey(member)) groups.Add(member, group);
        }
        foreach (InstanceModel instance in model.Instances)
        {
            BlockModel? group = GroupOf(instance.Name);
            watches[instance.Name] = Watching.Of(instance, group, group is not null && Members(group).Any(owners.Contains));
        }
        foreach (Watch watch in watches.Values.SelectMany(all => all)) if (!watch.Reverse) wantedUp.Add((watch.Kind, watch.Name));
    }

    /// <summary>The node.</summary>
    public NodeModel Model { get; }

    /// <summary>The sync groups that instances belong to, with all their members.</summary>
    public IEnumerable<IGrouping<BlockModel, string>> Groups => groups.GroupBy(pair => pair.Value, pair => pair.Key);

    /// <summary>The sync group of an instance, or null.</summary>
    public BlockModel? GroupOf(string instance) => groups.TryGetValue(instance, out BlockModel? group) ? group : null;

    /// <summary>What an instance watches, alone and with its group.</summary>
    public IReadOnlyList<Watch> WatchesOf(string instance) => watches[instance];

    /// <summary>Whether a thing is up while nothing has failed: what is only watched with reverse is meant to be down.</summary>
    public bool RestsUp(Watch watch) => wantedUp.Contains((watch.Kind, watch.Name));

    private static IEnumerable<string> Members(BlockModel group) =>
        group.Of(GroupKeywords.Members).Take(1).SelectMany(list => list.Entries).Cast<EquatableArray<string>>().SelectMany(names => names);
}

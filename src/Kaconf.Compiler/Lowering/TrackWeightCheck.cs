using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>Weights that do not count: the owner of the addresses keeps its priority, and so do the members of a sync group.</summary>
/// <param name="context">The node; its track lists hold the weights in effect.</param>
/// <param name="instances">The instances by their names.</param>
internal sealed class TrackWeightCheck(NodeContext context, IReadOnlyDictionary<string, InstanceModel> instances)
{
    /// <summary>Reports them.</summary>
    /// <param name="groups">The sync group of each instance that is in one.</param>
    public void Run(IReadOnlyDictionary<string, string> groups)
    {
        foreach (BoundBlock block in context.Document.Of(VrrpKeywords.Block))
        {
            if (KeepingGroup(block.Name, groups) is { } group) Report(block, VrrpKeywords.Tracked, $"a member of vrrp_sync_group {TextFaults.Quote(group.Name)}", ", or add sync_group_tracking_weight to the group");
            else if (IsOwner(block.Name)) Report(block, VrrpKeywords.Tracked, "an instance of priority 255", "", processes: true);
        }
        ILookup<string, string> members = groups.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (BoundBlock group in context.Document.Of(GroupKeywords.Sync))
            if (members[group.Name].Any(IsOwner)) Report(group, GroupKeywords.Tracked, "a group with a member of priority 255", "");
    }

    /// <summary>
    /// An instance as keepalived runs it: in a sync group a weighted interface is a FAULT when it is down, and a weighted script is not looked at; of
    /// an owner the priority stays as it is, whatever weights say. Files lose theirs in both.
    /// </summary>
    public InstanceModel WithoutIdle(InstanceModel instance, IReadOnlyDictionary<string, string> groups)
    {
        if (KeepingGroup(instance.Name, groups) is null) return IsOwner(instance.Name) && instance.TrackedFiles.Count > 0 ? instance with { TrackedFiles = FilesKept(instance.TrackedFiles) } : instance;
        return instance with
        {
            TrackedInterfaces = Unweighted(instance.TrackedInterfaces),
            TrackedScripts = instance.TrackedScripts.Where(entry => entry.Weight == 0).ToEquatableArray(),
            TrackedFiles = FilesKept(instance.TrackedFiles),
        };
    }

    /// <summary>A sync group as keepalived runs it: with an owner in it, what it tracks has no weights.</summary>
    public SyncGroupModel WithoutIdle(SyncGroupModel group) => !group.Members.Any(IsOwner) ? group : group with
    {
        TrackedInterfaces = Unweighted(group.TrackedInterfaces),
        TrackedScripts = Unweighted(group.TrackedScripts),
        TrackedFiles = Unweighted(group.TrackedFiles),
        TrackedProcesses = Unweighted(group.TrackedProcesses),
    };

    // keepalived takes the weight 1 for one that nobody has given, and forgets an entry with another.
    private static EquatableArray<TrackModel> FilesKept(EquatableArray<TrackModel> files) => Unweighted(files.Where(entry => entry.Weight is 0 or 1).ToEquatableArray());

    private static EquatableArray<TrackModel> Unweighted(EquatableArray<TrackModel> entries) => entries.Select(entry => entry with { Weight = 0 }).ToEquatableArray();

    // The sync group that keeps the priority of an instance as it is.
    private BoundBlock? KeepingGroup(string instance, IReadOnlyDictionary<string, string> groups) =>
        groups.TryGetValue(instance, out string? name) && context.Document.Find(GroupKeywords.Sync, name) is { } group && !group.Has(GroupKeywords.OwnWeights) ? group : null;

    private bool IsOwner(string name) => instances.TryGetValue(name, out InstanceModel? instance) && instance.Priority == Effective.OwnerPriority;

    private static string Effect(TrackLists lists, BlockKeyword list) =>
        list == lists.Processes ? ""
        : lists == VrrpKeywords.Tracked && (list == lists.Scripts || list == lists.Bfd) ? ", so keepalived drops the entry and its failure changes nothing"
        : ", and keepalived drops it or the entry";

    // Of a group's member keepalived leaves the weights of processes alone.
    private void Report(BoundBlock block, TrackLists lists, string where, string orElse, bool processes = false)
    {
        foreach (BlockKeyword list in lists.All.Where(list => processes || list != lists.Processes))
            foreach (BoundEntry entry in block.Block(list)?.Entries ?? [])
                if (((TrackEntry)entry.Value).Weight is not 0) context.Bag.IdleWeight(entry.First.Place, entry.First.Value, where, orElse, Effect(lists, list));
    }
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Failover;

/// <summary>What an instance watches: its own interface, those of its addresses, its track lists, and those of its sync group, with the weights that keepalived leaves them.</summary>
internal static class Watching
{
    // keepalived takes a file's weight that is its default for no weight at all.
    private const int DefaultOfFiles = 1;

    /// <summary>All of it.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="group">Its sync group, or null.</param>
    /// <param name="groupHasOwner">Whether a member of the group has priority 255, so that the group's weights do not count.</param>
    public static IReadOnlyList<Watch> Of(InstanceModel instance, BlockModel? group, bool groupHasOwner)
    {
        List<Watch> found = [];
        if (instance.Interface.Length > 0 && !instance.Block.Get(VrrpKeywords.DontTrackPrimary))
            found.Add(new Watch(FailureKind.Link, instance.Interface, 0, false, instance.Block, VrrpKeywords.Interface.Name));
        found.AddRange(Devices(instance, AddressKeywords.Virtual).Concat(Devices(instance, AddressKeywords.Excluded)));
        bool keeps = group is null ? instance.Priority == Effective.OwnerPriority : !group.Get(GroupKeywords.OwnWeights);
        found.AddRange(Lists(instance.Block, VrrpKeywords.Tracked).Select(watch => keeps ? WithoutWeight(watch, group is not null) : watch).OfType<Watch>());
        if (group is not null) found.AddRange(Lists(group, GroupKeywords.Tracked).Select(watch => groupHasOwner ? watch with { Weight = 0 } : watch));
        return found;
    }

    // keepalived: an interface that a virtual address is on counts as the own one does.
    private static IEnumerable<Watch> Devices(InstanceModel instance, BlockKeyword list) => instance.Block.EntriesOf<VirtualAddressValue>(list)
        .Select((address, index) => (address.Device, Index: index, address.NoTrack))
        .Where(item => item.Device is not null && item.Device != instance.Interface && !item.NoTrack)
        .Select(item => new Watch(FailureKind.Link, item.Device!, 0, false, instance.Block, $"{list.Name}/{item.Index}"));

    // A member of a sync group, and an owner, has one priority for good: a weighted entry is a FAULT or is not looked at. Processes are forgotten.
    private static Watch? WithoutWeight(Watch watch, bool inGroup) => watch switch
    {
        { Weight: 0 } or { Kind: FailureKind.Process } => watch,
        { Kind: FailureKind.Link } when inGroup => watch with { Weight = 0 },
        { Kind: FailureKind.File, Weight: DefaultOfFiles } => watch with { Weight = 0 },
        _ => null,
    };

    private static IEnumerable<Watch> Lists(BlockModel block, TrackLists lists) =>
        List(block, lists.Interfaces, FailureKind.Link).Concat(List(block, lists.Scripts, FailureKind.Script)).Concat(List(block, lists.Files, FailureKind.File))
            .Concat(List(block, lists.Processes, FailureKind.Process)).Concat(List(block, lists.Bfd, FailureKind.Bfd));

    private static IEnumerable<Watch> List(BlockModel block, BlockKeyword list, FailureKind kind) => block.EntriesOf<TrackEntry>(list)
        .Select((entry, index) => new Watch(kind, entry.Name, entry.Weight ?? 0, entry.Reverse ?? false, block, $"{list.Name}/{index}"));
}

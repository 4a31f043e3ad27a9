using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_sync_group</c> as a site runs it.</summary>
internal static class SyncGroupLowering
{
    /// <summary>The groups that have a member; keepalived keeps one of a single instance too.</summary>
    /// <param name="context">The node; the track lists of its groups hold the weights in effect.</param>
    /// <param name="groups">The group of each instance that is in one, in the order of the groups and their members.</param>
    /// <param name="scriptUser">The account of commands that name none.</param>
    public static IEnumerable<SyncGroupModel> Lower(NodeContext context, IReadOnlyDictionary<string, string> groups, UserValue? scriptUser)
    {
        ILookup<string, string> members = groups.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (BoundBlock block in context.Document.Of(GroupKeywords.Sync))
        {
            if (!members.Contains(block.Name)) continue;
            yield return new SyncGroupModel(block.Name, members[block.Name].ToEquatableArray())
            {
                OwnWeights = block.Has(GroupKeywords.OwnWeights),
                TrackedInterfaces = TrackLowering.Models(block, GroupKeywords.Tracked.Interfaces),
                TrackedScripts = TrackLowering.Models(block, GroupKeywords.Tracked.Scripts),
                TrackedFiles = TrackLowering.Models(block, GroupKeywords.Tracked.Files),
                TrackedProcesses = TrackLowering.Models(block, GroupKeywords.Tracked.Processes),
                Notify = NotifyLowering.Group(block, scriptUser),
            };
        }
    }

    /// <summary>
    /// The instances with what each of them misses. A group moves as one, so when one member cannot be started none is: the others alone could
    /// be MASTER where it is not.
    /// </summary>
    /// <param name="instances">All of the node.</param>
    /// <param name="groups">As lowered.</param>
    public static IEnumerable<InstanceModel> WithPartners(IReadOnlyCollection<InstanceModel> instances, IEnumerable<SyncGroupModel> groups)
    {
        Dictionary<string, InstanceModel> left = instances.Where(instance => !instance.IsStarted).ToDictionary(instance => instance.Name);
        if (left.Count == 0) return instances;
        Dictionary<string, EquatableArray<string>> missing = [];
        foreach (SyncGroupModel group in groups)
        {
            EquatableArray<string> needed = group.Members.Where(left.ContainsKey)
                .SelectMany(name => left[name].Missing.Select(feature => (Feature: feature, Name: name))).GroupBy(item => item.Feature, item => item.Name)
                .Select(item => $"{item.Key} (needed by {item.First()} of sync group {group.Name})").ToEquatableArray();
            if (needed.Count > 0) foreach (string name in group.Members) missing[name] = needed;
        }
        return instances.Select(instance => instance.IsStarted && missing.TryGetValue(instance.Name, out EquatableArray<string> needed) ? instance with { Missing = needed } : instance);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3028: what moves together must do so on every node.</summary>
internal sealed class SyncGroupMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3028", Severity.Warning, "a sync group has other members on another node", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        SyncGroups sync = context.SyncGroups;
        HashSet<string> told = [];
        foreach (InstanceGroup group in context.Groups.Where(group => group.Members.Any(member => member.Model.SyncGroup is not null) && group.Members.All(member => sync.AreKnown(member.Node))))
        {
            string Together(PlacedInstance member) => string.Join(" ", sync.Companions(member, group).Select(pair => pair.Router.Members[0].FullName).OrderBy(name => name, StringComparer.Ordinal));
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(Together))
            {
                if (told.Add(Key(sync, group, usual, other))) Report(context, sync, group, usual, other);
            }
        }
    }

    // Every member of a group would tell the same.
    private static string Key(SyncGroups sync, InstanceGroup group, PlacedInstance usual, PlacedInstance other)
    {
        IEnumerable<PlacedInstance> Whole(PlacedInstance instance) => sync.Companions(instance, group).Select(pair => pair.Instance).Append(instance);
        PlacedInstance[] left = [.. Whole(usual)], right = [.. Whole(other)];
        PlacedInstance[] larger = left.Length >= right.Length ? left : right;
        return string.Join(" ", larger.Select(instance => instance.Name).OrderBy(name => name, StringComparer.Ordinal)) + " " + other.Node.Name;
    }

    private static void Report(RuleContext context, SyncGroups sync, InstanceGroup group, PlacedInstance usual, PlacedInstance other)
    {
        PlacedBlock here = sync.BlockOf(other) ?? other, there = sync.BlockOf(usual) ?? usual;
        context.Report(
            Code, here.At(""),
            $"{other.FullName} is {Text(sync, group, other)}, {usual.FullName} {Text(sync, group, usual)}, so the virtual routers can come to be on different nodes; give the sync groups of all nodes the same members",
            there.Related("", $"node '{usual.Node.Name}'"));
    }

    private static string Text(SyncGroups sync, InstanceGroup group, PlacedInstance instance)
    {
        string[] names = [.. sync.Companions(instance, group).Select(pair => pair.Instance.Name)];
        return names.Length == 0 ? "in no sync group" : $"in sync group {instance.Model.SyncGroup} with {string.Join(", ", names)}";
    }
}

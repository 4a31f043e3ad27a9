using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2062, KAC2063: a priority with all its weights is still held between 1 and 254.</summary>
internal sealed class PriorityRange : IRule
{
    private static readonly DiagnosticCode Above = new("KAC2062", Severity.Warning, "weights lift a priority above 254", "keepalived holds the priority between 1 and 254");
    private static readonly DiagnosticCode Below = new("KAC2063", Severity.Suggestion, "weights lower a priority below 1", "keepalived holds the priority between 1 and 254") { Profile = Profile.Strict };

    private const int Lowest = 1;
    private const int Highest = 254;

    public IReadOnlyList<DiagnosticCode> Codes => [Above, Below];

    public void Check(RuleContext context)
    {
        if (!context.Uses([.. VrrpKeywords.Tracked.All])) return;
        NamedGroups groups = context.NamedGroups;
        foreach (PlacedInstance instance in context.Instances.Where(i => !i.IsOwner && !IsOpen(i)))
        {
            // The members of a group keep their priority.
            TrackEntry[] entries = [.. VrrpKeywords.Tracked.All.SelectMany(instance.Block.EntriesOf<TrackEntry>)];
            if (entries.All(entry => entry.Weight is 0 or null) || groups.Of(instance) is not null) continue;
            int up = entries.Sum(entry => Math.Max(0, Effect(entry))), down = entries.Sum(entry => Math.Min(0, Effect(entry)));
            int most = instance.Model.Priority + up, least = instance.Model.Priority + down;
            if (most > Highest)
            {
                context.Report(
                    Above, instance.At(VrrpKeywords.Priority.Name),
                    $"priority {instance.Model.Priority} and weights of {up} make {most}, which counts as {Highest}: the first {most - Highest} that a failure takes away change nothing; use {(up < Highest ? $"at most priority {Highest - up}" : "smaller weights")}");
            }
            if (least < Lowest)
            {
                context.Report(
                    Below, instance.At(VrrpKeywords.Priority.Name),
                    $"priority {instance.Model.Priority} and weights of {down} make {least}, which counts as {Lowest}: nodes that fall that far are equal; use weights that leave a difference");
            }
        }
    }

    // What a file adds nobody knows here.
    private static bool IsOpen(PlacedInstance instance) => instance.Block.EntriesOf<TrackEntry>(VrrpKeywords.Tracked.Files).Any(entry => entry.Weight is not 0);

    private static int Effect(TrackEntry entry) => (entry.Reverse is true ? -1 : 1) * (entry.Weight ?? 0);
}

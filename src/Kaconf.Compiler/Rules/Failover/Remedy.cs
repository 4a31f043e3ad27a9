using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>The weight that would make a failure count, found by trying.</summary>
internal static class Remedy
{
    private const int Limit = 253;

    /// <summary>The advice.</summary>
    public static string Of(FailoverUnit unit, Contender master, Failure failure)
    {
        Watch watch = master.Watches.SelectMany(all => all).First(watch => master.FailureOf(watch) == failure && watch.Weight != 0);
        string? weight = Weight(unit, master, failure, watch.Weight);
        string? fault = Moves(unit, master, failure, watch.Weight, 0, Only(master)) ? "no weight, so that it is a FAULT" : null;
        if (weight is null && fault is null) return "bring the priorities closer together";
        if (weight is null) return $"track it with {fault}";
        return $"give it {weight}{(fault is null ? "" : $", or {fault}")}";
    }

    // A vrrp_script is often the same file on every node: a weight that is right on one and on all of them is the best one.
    private static string? Weight(FailoverUnit unit, Contender master, Failure failure, int old)
    {
        int sign = old < 0 ? -1 : 1;
        int[] sizes = [.. Enumerable.Range(1, Limit).Select(size => size * sign), .. Enumerable.Range(1, Limit).Select(size => -size * sign)];
        bool Alone(int weight) => Moves(unit, master, failure, old, weight, Only(master));
        bool Everywhere(int weight) => Moves(unit, master, failure, old, weight, _ => true);
        if (First(sizes, weight => Alone(weight) && Everywhere(weight)) is { } both) return $"weight {both} rather than {old}";
        if (First(sizes, Everywhere) is { } all && all * sign > 0) return $"weight {all} rather than {old} on every node";
        return First(sizes, Alone) is { } one ? $"weight {one} rather than {old} on {master.Name} alone" : null;
    }

    private static int? First(IEnumerable<int> weights, Func<int, bool> works) => weights.Where(works).Select(weight => (int?)weight).FirstOrDefault();

    private static Func<Contender, bool> Only(Contender node) => other => other.Name == node.Name;

    private static bool Moves(FailoverUnit unit, Contender master, Failure failure, int old, int weight, Func<Contender, bool> where)
    {
        FailoverUnit changed = unit.With((node, watch) => where(node) && watch.Kind == failure.Kind && watch.Name == failure.Name && watch.Weight == old ? watch with { Weight = weight } : watch);
        return changed.Start.Master == master.Name && changed.Elect([failure], changed.Start.Sets).Master is { } next && next != master.Name;
    }
}

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
        const string Fault = "no weight, so that it is a FAULT";
        int old = master.Watches.SelectMany(all => all).First(watch => master.FailureOf(watch) == failure && watch.Weight != 0).Weight;
        int sign = old < 0 ? -1 : 1;
        int? better = Enumerable.Range(1, Limit).Select(size => size * sign).Concat(Enumerable.Range(1, Limit).Select(size => -size * sign))
            .Where(weight => Works(unit, master, failure, old, weight)).Select(weight => (int?)weight).FirstOrDefault();
        return better is { } found ? $"give it weight {found} rather than {old}, or {Fault}" : $"track it with {Fault}";
    }

    // The same thing has the same weight on every node that gives it the same one now.
    private static bool Works(FailoverUnit unit, Contender master, Failure failure, int old, int weight)
    {
        FailoverUnit changed = unit.With(watch => watch.Kind == failure.Kind && watch.Name == failure.Name && watch.Weight == old ? watch with { Weight = weight } : watch);
        return changed.Start.Master == master.Name && changed.Elect([failure], changed.Start.Sets).Master is { } next && next != master.Name;
    }
}

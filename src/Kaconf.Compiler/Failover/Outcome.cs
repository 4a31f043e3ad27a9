using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Failover;

/// <summary>Who may be MASTER once everything has settled: one possibility where the configuration decides, several where time or addresses do.</summary>
public sealed class Outcome : IEquatable<Outcome>
{
    internal Outcome(IEnumerable<int> sets, IReadOnlyList<string> names)
    {
        Sets = [.. sets];
        Possible = [.. Sets.Select(set => (IReadOnlyList<string>)[.. names.Where((_, node) => (set >> node & 1) != 0)])];
    }

    /// <summary>The possibilities, each the nodes that are MASTER in it: one, or none, or several that do not hear each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Possible { get; }

    /// <summary>Whether there is one possibility.</summary>
    public bool IsCertain => Sets.Count == 1;

    /// <summary>The only MASTER of the only possibility, or null.</summary>
    public string? Master => Sets.Count == 1 && Possible[0].Count == 1 ? Possible[0][0] : null;

    /// <summary>The possibilities as bits, a bit a node.</summary>
    internal IReadOnlyList<int> Sets { get; }

    /// <inheritdoc/>
    public bool Equals(Outcome? other) => other is not null && Sets.SequenceEqual(other.Sets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Outcome);

    /// <inheritdoc/>
    public override int GetHashCode() => Sets.Aggregate(17, (hash, set) => unchecked((hash * 31) + set));

    /// <summary>Such as "lb1", "lb1 or lb2", "lb1 and lb2", "nobody".</summary>
    public override string ToString() => string.Join(" or ", Possible.Select(nodes => nodes.Count == 0 ? "nobody" : string.Join(" and ", nodes)));
}

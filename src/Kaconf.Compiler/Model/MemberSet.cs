using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Model;

/// <summary>Instances of different nodes that are found to belong together.</summary>
internal sealed class MemberSet(Seat first)
{
    private readonly List<Seat> members = [first];
    private readonly HashSet<string> nodes = [first.Node];

    /// <summary>How many there are.</summary>
    public int Count => members.Count;

    /// <summary>Whether a node has an instance in both.</summary>
    public bool Meets(MemberSet other) => other.Count < Count ? other.Meets(this) : nodes.Any(other.nodes.Contains);

    /// <summary>Adds all of another set, and gives them.</summary>
    public IReadOnlyList<Seat> Take(MemberSet other)
    {
        members.AddRange(other.members);
        nodes.UnionWith(other.nodes);
        return other.members;
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Lab.SideBySide;

/// <summary>A fact that only one of the two daemons left in the kernel.</summary>
/// <param name="State">The state it was seen in.</param>
/// <param name="IsOurs">Whether Kaconf's kernel has it; else keepalived's.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct Difference(string State, bool IsOurs, string Fact)
{
    /// <summary>The differences of one state.</summary>
    /// <param name="state">Its name.</param>
    /// <param name="theirs">What there was under keepalived.</param>
    /// <param name="ours">What there was under Kaconf.</param>
    public static IEnumerable<Difference> Between(string state, IReadOnlyCollection<string> theirs, IReadOnlyCollection<string> ours) =>
        theirs.Except(ours).Select(fact => new Difference(state, false, fact)).Concat(ours.Except(theirs).Select(fact => new Difference(state, true, fact)));

    /// <inheritdoc/>
    public override string ToString() => $"{State} {(IsOurs ? "+" : "-")} {Fact}";
}

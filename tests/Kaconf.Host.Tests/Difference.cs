using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Host.Tests;

/// <summary>A fact that only one of the two daemons left in the kernel.</summary>
/// <param name="State">The state it was seen in.</param>
/// <param name="IsOurs">Whether Kaconf's kernel has it; else keepalived's.</param>
/// <param name="Fact">The fact.</param>
internal readonly record struct Difference(string State, bool IsOurs, string Fact)
{
    // What Kaconf leaves after a kill -9 and --clean is what keepalived leaves after a stop.
    private static readonly (string Ours, string Theirs)[] States = [("before", "before"), ("MASTER", "MASTER"), ("BACKUP", "BACKUP"), ("stopped", "stopped"), ("cleaned", "stopped")];

    /// <summary>The differences between two plays of one case.</summary>
    /// <param name="keepalived">The folder of keepalived's.</param>
    /// <param name="kaconf">The folder of Kaconf's.</param>
    public static IReadOnlyList<Difference> Between(string keepalived, string kaconf) =>
    [
        .. from pair in States
           let theirs = HostState.Read(keepalived, pair.Theirs)
           let ours = HostState.Read(kaconf, pair.Ours)
           from difference in theirs.Except(ours).Select(fact => new Difference(pair.Ours, false, fact))
               .Concat(ours.Except(theirs).Select(fact => new Difference(pair.Ours, true, fact)))
           select difference,
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{State} {(IsOurs ? "+" : "-")} {Fact}";
}

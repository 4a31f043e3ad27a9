using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Host.Tests;

/// <summary>What came out of a case that both daemons played.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">Where the two kernels differ.</param>
internal sealed record Outcome(HostCase Case, IReadOnlyList<Difference> Differences)
{
    /// <summary>Compares what was written down of a case.</summary>
    /// <exception cref="Lab.LabException">A play did not come to its end.</exception>
    public static Outcome Of(HostCase played) => new(played, Difference.Between(Play.FolderOf(played, isOurs: false), Play.FolderOf(played, isOurs: true)));

    /// <summary>The differences that nothing explains.</summary>
    public IReadOnlyList<Difference> Unexplained => [.. Differences.Where(found => !ExpectedDifferences.All.Any(entry => entry.Covers(Case, found)))];
}

using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Host.Tests;

/// <summary>What came out of a case that both daemons played.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">Where the two kernels differ.</param>
internal sealed record Outcome(HostCase Case, IReadOnlyList<Difference> Differences)
{
    /// <summary>The differences that nothing explains.</summary>
    public IReadOnlyList<Difference> Unexplained => [.. Differences.Where(found => !ExpectedDifferences.All.Any(entry => entry.Covers(Case, found)))];
}

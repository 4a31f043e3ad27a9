using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Lab.SideBySide;

/// <summary>What came out of a case that both daemons played.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">Where the two kernels differ.</param>
/// <param name="Log">What Kaconf said from the start to the stop.</param>
public sealed record Outcome(ConfCase Case, IReadOnlyList<Difference> Differences, string Log)
{
    /// <summary>The differences that nothing explains.</summary>
    public IReadOnlyList<Difference> Unexplained => [.. Differences.Where(found => !ExpectedDifferences.All.Any(entry => entry.Covers(Case, found)))];

    /// <summary>What a failing test prints.</summary>
    public string Report => $"{Case}: - only under keepalived, + only under Kaconf\n{string.Join('\n', Unexplained)}\nKaconf says:\n{Log}";
}

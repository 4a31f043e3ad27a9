using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Host.Tests;

/// <summary>What came out of a case that both daemons played.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">Where the two kernels differ.</param>
/// <param name="Log">What Kaconf said from the start to the stop.</param>
internal sealed record Outcome(HostCase Case, IReadOnlyList<Difference> Differences, string Log)
{
    /// <summary>Compares what was written down of a case.</summary>
    /// <exception cref="Lab.LabException">A play did not come to its end.</exception>
    public static Outcome Of(HostCase played)
    {
        string ours = Play.FolderOf(played, isOurs: true);
        return new Outcome(played, Difference.Between(Play.FolderOf(played, isOurs: false), ours), File.ReadAllText(Path.Combine(ours, "first.log")));
    }

    /// <summary>The differences that nothing explains.</summary>
    public IReadOnlyList<Difference> Unexplained => [.. Differences.Where(found => !ExpectedDifferences.All.Any(entry => entry.Covers(Case, found)))];
}

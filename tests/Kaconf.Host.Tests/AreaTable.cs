using System;
using System.IO;
using System.Linq;
using Xunit;

[assembly: AssemblyFixture(typeof(Kaconf.Host.Tests.AreaTable))]

namespace Kaconf.Host.Tests;

/// <summary>How the cases of each area came out, in the file that build.sh names with KACONF_TABLE and prints.</summary>
public sealed class AreaTable : IDisposable
{
    /// <summary>Writes the lines when all tests have ended.</summary>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is not { Length: > 0 } table) return;
        File.AppendAllLines(table, HostCase.All.GroupBy(played => played.Area).Select(Line));
    }

    private static string Line(IGrouping<string, HostCase> area)
    {
        Outcome[] outcomes = [.. area.Where(played => played.IsPlayed).Select(Plays.OutcomeOf).Where(play => play.IsCompletedSuccessfully).Select(play => play.Result)];
        int same = outcomes.Count(outcome => outcome.Differences.Count == 0), failed = outcomes.Count(outcome => outcome.Unexplained.Count > 0);
        string[] waiting = [.. area.Where(played => played.Waiting.Length > 0).Select(played => played.Name)];
        return $"host state beside keepalived: {area.Key,-12} {area.Count(),3} cases {same,3} same {outcomes.Length - same - failed,3} differ with a reason {failed,3} without"
            + (waiting.Length == 0 ? "" : $"   {waiting.Length} wait for Kaconf: {string.Join(' ', waiting)}");
    }
}

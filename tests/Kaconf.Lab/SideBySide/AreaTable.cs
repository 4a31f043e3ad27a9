using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab.SideBySide;

/// <summary>How the cases of each area came out, in the file that build.sh names with KACONF_TABLE and prints.</summary>
public static class AreaTable
{
    /// <summary>Writes a line an area.</summary>
    /// <param name="title">What was compared.</param>
    /// <param name="cases">All cases.</param>
    /// <param name="outcomeOf">How one came out; what has not come to an end is not counted.</param>
    public static void Write(string title, IEnumerable<ConfCase> cases, Func<ConfCase, Task<Outcome>> outcomeOf)
    {
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is not { Length: > 0 } table) return;
        File.AppendAllLines(table, cases.GroupBy(played => played.Area).Select(area => $"{title} beside keepalived: {Line(area, outcomeOf)}"));
    }

    private static string Line(IGrouping<string, ConfCase> area, Func<ConfCase, Task<Outcome>> outcomeOf)
    {
        Outcome[] outcomes = [.. area.Where(played => played.IsPlayed).Select(outcomeOf).Where(play => play.IsCompletedSuccessfully).Select(play => play.Result)];
        int same = outcomes.Count(outcome => outcome.Differences.Count == 0), failed = outcomes.Count(outcome => outcome.Unexplained.Count > 0);
        string[] waiting = [.. area.Where(played => played.Waiting.Length > 0).Select(played => played.Name)];
        return $"{area.Key,-12} {area.Count(),3} cases {same,3} same {outcomes.Length - same - failed,3} differ with a reason {failed,3} without"
            + (waiting.Length == 0 ? "" : $"   {waiting.Length} wait for Kaconf: {string.Join(' ', waiting)}");
    }
}

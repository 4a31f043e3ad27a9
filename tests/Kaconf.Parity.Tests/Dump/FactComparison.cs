using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>Compares keepalived's dump of a file with Kaconf's model of it.</summary>
internal static class FactComparison
{
    /// <summary>A finding for each fact of the dump; none when keepalived did not start.</summary>
    public static IEnumerable<FactFinding> Compare(Subject subject, IReadOnlyList<string> dump)
    {
        FactSet ours = ModelReader.Read(subject.Compile().Site.Nodes.Single());
        foreach (((string block, string key), string theirs) in DumpReader.Read(dump).All)
        {
            // keepalived shows defaults of global_defs even where there is none.
            if (block == "global_defs" && !ours.Blocks.Contains(block)) continue;
            FactFinding found = new(subject, block, key, theirs, ours.Find(block, key) ?? (theirs.Length == 0 ? "" : null), Outcome.Agreed, "");
            if (Plain(theirs) == Plain(found.Ours)) yield return found;
            else if (FactReasons.Of(found, ours) is { } reason) yield return found with { Outcome = Outcome.Explained, Reason = reason };
            else yield return found with { Outcome = Outcome.Disagreed };
        }
    }

    // keepalived looks a program up in the machine's folders, through links.
    private static string? Plain(string? value) => value is ['\'', ..] && value.IndexOf('\'', 1) is > 0 and int end ? value[(value.LastIndexOf('/', end) + 1)..].TrimStart('\'') : value;
}

using System;
using System.Collections.Generic;
using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Features that files ask for and that Kaconf does not have yet: one fault a file and feature, at its first use.</summary>
internal sealed class NotYetList
{
    private readonly Dictionary<(string Path, string Feature), Occurrences> uses = [];

    private SortedSet<string> current = new(StringComparer.Ordinal);

    /// <summary>Notes a use; a place that several nodes read counts once.</summary>
    public void Note(string feature, string word, SourcePlace place)
    {
        current.Add(feature);
        Occurrences.Note(uses, (place.Path, feature), word, place);
    }

    /// <summary>The features noted since the last call, in the order of their names.</summary>
    public IReadOnlyCollection<string> Take()
    {
        IReadOnlyCollection<string> taken = current;
        current = new(StringComparer.Ordinal);
        return taken;
    }

    /// <summary>The faults.</summary>
    /// <param name="essential">What instances are not started without.</param>
    /// <param name="consequences">What it means to go without some of them.</param>
    public IEnumerable<Diagnostic> Faults(ICollection<string> essential, IReadOnlyDictionary<string, string> consequences)
    {
        foreach (KeyValuePair<(string Path, string Feature), Occurrences> item in uses)
        {
            int more = item.Value.More;
            string others = more == 0 ? "" : $", as {more} more {(more == 1 ? "place" : "places")} of this file {(more == 1 ? "does" : "do")}";
            yield return new Diagnostic(
                LanguageCodes.NotSupportedYet.Id, LanguageCodes.NotSupportedYet.Severity,
                $"{Quote(item.Value.Text)} needs what is not supported yet: {item.Key.Feature}{others}; {Meaning(item.Key.Feature)}",
                item.Value.First, default);
        }

        string Meaning(string feature) => consequences.TryGetValue(feature, out string? own) ? own
            : essential.Contains(feature) ? "an instance that needs it is checked, but not started"
            : "it is checked, but a site built now does not act on it";
    }
}

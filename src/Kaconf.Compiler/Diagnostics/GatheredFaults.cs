using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults that say the same wherever they are: one a file and subject, at its first place, which says how often it is there.</summary>
internal sealed class GatheredFaults
{
    private readonly Dictionary<(string Path, DiagnosticCode Code, string Subject), Found> found = [];

    /// <summary>Notes a place; one that several nodes read counts once.</summary>
    /// <param name="code">The code.</param>
    /// <param name="subject">What the fault is about: places of one subject are one fault.</param>
    /// <param name="place">Where.</param>
    /// <param name="message">The sentence for this place.</param>
    public void Note(DiagnosticCode code, string subject, SourcePlace place, string message)
    {
        (string, DiagnosticCode, string) key = (place.Path, code, subject);
        if (!found.TryGetValue(key, out Found? known)) found[key] = known = new Found(place, message);
        else if (place.Span.Start < known.First.Span.Start) (known.First, known.Message) = (place, message);
        known.Offsets.Add(place.Span.Start);
    }

    /// <summary>The faults.</summary>
    public IEnumerable<Diagnostic> Faults()
    {
        foreach (KeyValuePair<(string Path, DiagnosticCode Code, string Subject), Found> item in found)
        {
            int more = item.Value.Offsets.Count - 1;
            string others = more == 0 ? "" : $" (and {TextFaults.Count(more, "more place")} of this file)";
            yield return new Diagnostic(item.Key.Code.Id, item.Key.Code.Severity, item.Value.Message + others, item.Value.First, default);
        }
    }

    private sealed class Found(SourcePlace first, string message)
    {
        public SourcePlace First { get; set; } = first;

        public string Message { get; set; } = message;

        public HashSet<int> Offsets { get; } = [];
    }
}

using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults that say the same wherever they are: one a file and subject, at its first place, which says how often it is there.</summary>
internal sealed class GatheredFaults
{
    private readonly Dictionary<(string Path, DiagnosticCode Code, string Subject), Occurrences> found = [];

    /// <summary>Notes a place; one that several nodes read counts once.</summary>
    /// <param name="code">The code.</param>
    /// <param name="subject">What the fault is about: places of one subject are one fault.</param>
    /// <param name="place">Where.</param>
    /// <param name="message">The sentence for this place.</param>
    public void Note(DiagnosticCode code, string subject, SourcePlace place, string message) =>
        Occurrences.Note(found, (place.Path, code, subject), message, place);

    /// <summary>The faults.</summary>
    public IEnumerable<Diagnostic> Faults()
    {
        foreach (KeyValuePair<(string Path, DiagnosticCode Code, string Subject), Occurrences> item in found)
        {
            int more = item.Value.More;
            string others = more == 0 ? "" : $" (and {TextFaults.Count(more, "more place")} of this file)";
            yield return new Diagnostic(item.Key.Code.Id, item.Key.Code.Severity, item.Value.Text + others, item.Value.First, default);
        }
    }
}

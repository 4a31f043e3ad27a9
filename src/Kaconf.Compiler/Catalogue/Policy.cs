using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Ignoring;

namespace Kaconf.Compiler;

/// <summary>Which of the faults that were found are reported, and how bad each is.</summary>
internal sealed class Policy
{
    private readonly Dictionary<(string Path, string Code), Severity?> chosen = [];
    private readonly Profile profile;
    private readonly IReadOnlyList<IgnoreComment> ignored;

    public Policy(CompilerOptions options, IReadOnlyList<IgnoreComment> ignored)
    {
        this.ignored = ignored;
        profile = options.Profile;
        foreach (SeverityChoice choice in options.Severities) chosen[(choice.Path, choice.Code.ToUpperInvariant())] = choice.Severity;
    }

    /// <summary>Whether a code may be reported at all.</summary>
    public bool Wants(DiagnosticCode code) => code.IsFinal || code.Profile <= profile || chosen.Keys.Any(choice => choice.Code == code.Id);

    /// <summary>The faults to report.</summary>
    public IEnumerable<Diagnostic> Settle(IEnumerable<Diagnostic> found)
    {
        foreach (Diagnostic fault in IgnoreList.Apply(ignored, found, Wants))
        {
            if (SeverityOf(fault) is { } severity) yield return severity == fault.Severity ? fault : fault with { Severity = severity };
        }
    }

    // A choice of the site counts more than the profile; neither can silence what leaves nothing to build.
    private Severity? SeverityOf(Diagnostic fault)
    {
        if (Catalogue.Find(fault.Code) is not { IsFinal: false } code) return fault.Severity;
        if (chosen.TryGetValue((fault.Place.Path, fault.Code), out Severity? severity) || chosen.TryGetValue(("", fault.Code), out severity)) return severity;
        return code.Profile <= profile ? fault.Severity : null;
    }
}

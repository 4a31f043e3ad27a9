using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Lint;

/// <summary>Which findings the user asked to see.</summary>
/// <param name="From">The least severity.</param>
/// <param name="Rules">Their codes; none = all.</param>
internal sealed record Selection(Severity From, IReadOnlyCollection<string> Rules)
{
    /// <summary>Whether findings may be left out.</summary>
    public bool IsPart => From > Severity.Suggestion || Rules.Count > 0;

    /// <summary>Whether a finding is shown.</summary>
    public bool Shows(Diagnostic fault) =>
        fault.Severity >= From && (Rules.Count == 0 || Rules.Contains(fault.Code, StringComparer.OrdinalIgnoreCase));
}

using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Lint;

/// <summary>What one run of <c>kaconf lint</c> found.</summary>
/// <param name="Sites">One site, or with --each as many as there are files.</param>
internal sealed record LintResult(IReadOnlyList<Findings> Sites)
{
    /// <summary>Number of findings that are left out because a baseline has them.</summary>
    public int Known { get; init; }

    /// <summary>What the baseline has and the run did not find any more.</summary>
    public IReadOnlyList<KnownFinding> Gone { get; init; } = [];

    /// <summary>All findings, site by site.</summary>
    public IEnumerable<Diagnostic> All => Sites.SelectMany(static site => site.Diagnostics);

    /// <summary>Number of different files that are nodes.</summary>
    public int Files => Sites.SelectMany(static site => site.Sources.Nodes).Select(static node => node.Text.Path).Distinct().Count();
}

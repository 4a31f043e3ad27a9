using System;
using System.Collections.Generic;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Lint;

/// <summary>What one run of <c>kaconf lint</c> is to do.</summary>
/// <param name="Sites">Each reads the texts of one site.</param>
/// <param name="Compiler">How they are compiled.</param>
/// <param name="Shown">Which findings are reported.</param>
/// <param name="Failover">Whether the failover table of each site is wanted.</param>
internal sealed record LintRequest(IReadOnlyList<Func<SourceSet>> Sites, CompilerOptions Compiler, Selection Shown, bool Failover)
{
    /// <summary>The file of the findings that are known; null = none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether what is reported is to be mended where that needs nobody to decide.</summary>
    public bool Fixes { get; init; }
}

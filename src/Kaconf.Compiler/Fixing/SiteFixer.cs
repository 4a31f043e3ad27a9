using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Fixing;

/// <summary>A site after its fixes.</summary>
/// <param name="Sources">Its texts.</param>
/// <param name="Fixed">The findings that are gone by their fixes; places are those that they had when they were mended.</param>
/// <param name="Result">What is left.</param>
public sealed record FixedSite(SourceSet Sources, IReadOnlyList<Diagnostic> Fixed, CompilationResult Result);

/// <summary>Carries out the fixes of a site until none is left; one that would bring an error is left out.</summary>
/// <param name="options">How the texts are compiled.</param>
/// <param name="wanted">Which findings are to be mended.</param>
public sealed class SiteFixer(CompilerOptions options, Func<Diagnostic, bool> wanted)
{
    // Each round mends a hundred findings of a file; one that is not at its end by then goes on at the next run.
    private const int MostRounds = 100;

    /// <summary>Mends a site.</summary>
    public FixedSite Run(SourceSet sources)
    {
        FixedSite site = new(sources, [], Compile(sources));
        for (int round = 0; round < MostRounds; round++)
        {
            IReadOnlyList<Diagnostic> chosen = TextEdits.Choose(site.Result.Diagnostics.Where(wanted));
            if (chosen.Count == 0 || (Try(site, chosen) ?? OneByOne(site, chosen)) is not { } next) break;
            site = next;
        }
        return site;
    }

    // One that brings an error must not keep the others back.
    private FixedSite? OneByOne(FixedSite site, IReadOnlyList<Diagnostic> chosen)
    {
        List<Diagnostic> good = [];
        FixedSite? best = null;
        foreach (Diagnostic fault in chosen)
        {
            if (Try(site, [.. good, fault]) is not { } next) continue;
            good.Add(fault);
            best = next;
        }
        return best;
    }

    private FixedSite? Try(FixedSite site, IReadOnlyList<Diagnostic> faults)
    {
        SourceSet sources = TextEdits.Apply(site.Sources, faults);
        CompilationResult result = Compile(sources);
        return AddsError(site.Result, result) ? null : new FixedSite(sources, [.. site.Fixed, .. faults], result);
    }

    private CompilationResult Compile(SourceSet sources) => KaconfCompiler.Compile("site", sources, options);

    private static bool AddsError(CompilationResult before, CompilationResult after)
    {
        ILookup<string, Diagnostic> known = before.Diagnostics.Where(IsError).ToLookup(fault => fault.Code);
        return after.Diagnostics.Where(IsError).GroupBy(fault => fault.Code).Any(group => group.Count() > known[group.Key].Count());
    }

    private static bool IsError(Diagnostic fault) => fault.Severity == Severity.Error;
}

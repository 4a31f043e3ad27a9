using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using Kaconf.Cli.Facts;
using Kaconf.Cli.Input;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Fixing;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Lint;

/// <summary>Compiles the sites of a request, on all cores when there are several.</summary>
internal static class LintRun
{
    /// <summary>Runs it.</summary>
    /// <exception cref="CannotRunException">A site cannot be read.</exception>
    public static LintResult Run(LintRequest request)
    {
        Findings[] sites = new Findings[request.Sites.Count];
        if (request.Fixes) FixAll(request, sites);
        else if (sites.Length == 1) sites[0] = Check(request.Sites[0], request);
        else CheckAll(request, sites);
        LintResult all = new([.. Once(sites)]);
        LintResult unknown = request.Baseline is { } path ? WithoutKnown(all, BaselineFile.Read(path), request.Compiler.Profile) : all;
        return unknown with { Sites = [.. unknown.Sites.Select(site => Shown(site, request.Shown))] };
    }

    private static LintResult WithoutKnown(LintResult all, Baseline baseline, Profile profile)
    {
        LintResult rest = new([.. all.Sites.Select(baseline.NewOf)]);
        return rest with { Known = all.All.Count() - rest.All.Count(), Gone = baseline.Gone(all, profile) };
    }

    private static void CheckAll(LintRequest request, Findings[] sites)
    {
        using Progress progress = new(sites.Length);
        try
        {
            Parallel.For(0, sites.Length, i =>
            {
                sites[i] = Check(request.Sites[i], request);
                progress.Step();
            });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private static Findings Check(Func<SourceSet> read, LintRequest request)
    {
        SourceSet sources = read();
        return Found(request, sources, KaconfCompiler.Compile("site", sources, Chosen(request, sources)));
    }

    // One after the other: what two sites include is mended for the first, and read so by the second.
    private static void FixAll(LintRequest request, Findings[] sites)
    {
        Dictionary<string, SourceText> texts = [];
        for (int i = 0; i < sites.Length; i++)
        {
            SourceSet read = request.Sites[i]();
            SourceSet sources = read.With(text => texts.GetValueOrDefault(Path.GetFullPath(text.Path), text));
            CompilerOptions options = Chosen(request, sources);
            // A fault that is not shown must not look like one that a fix has brought.
            FixedSite site = new SiteFixer(options with { MostPerFile = int.MaxValue }, request.Shown.Shows).Run(sources);
            foreach (SourceText text in site.Sources.Texts) texts[Path.GetFullPath(text.Path)] = text;
            sites[i] = Found(request, site.Sources, KaconfCompiler.Compile("site", site.Sources, options)) with { Before = read, Fixed = site.Fixed };
        }
    }

    private static CompilerOptions Chosen(LintRequest request, SourceSet sources)
    {
        FactsFiles.Check(request.Compiler.Facts, sources);
        return request.Compiler with { Severities = SeverityFiles.ReadFor(sources) };
    }

    private static Findings Found(LintRequest request, SourceSet sources, CompilationResult result) =>
        new(sources, result.Diagnostics) { Failover = request.Failover ? Failover(result) : null };

    private static string Failover(CompilationResult result) =>
        result.HasErrors ? "who is MASTER after a failure can be told when the errors are mended\n" : FailoverText.Of(FailoverTable.Of(result.Site));

    // Sites that include one file have its faults in common; the way to it is that of the first.
    private static IEnumerable<Findings> Once(Findings[] sites)
    {
        if (sites.Length == 1) return sites;
        HashSet<(string, SourcePlace)> seen = [];
        return sites.Select((site, number) => site with
        {
            Diagnostics = site.Diagnostics.Where(fault => seen.Add((fault.Message, fault.Place))).ToEquatableArray(),
            Failover = site.Failover == FailoverText.Nothing && number < sites.Length - 1 ? null : site.Failover,
        });
    }

    private static Findings Shown(Findings site, Selection selection) =>
        selection.IsPart ? site with { Diagnostics = site.Diagnostics.Where(selection.Shows).ToEquatableArray() } : site;
}

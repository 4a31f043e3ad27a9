using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Lint;

/// <summary>The findings that a site has accepted: they are not reported until their line changes.</summary>
/// <param name="path">The file of the baseline; the paths in it count from its folder.</param>
/// <param name="known">Its findings.</param>
internal sealed class Baseline(string path, IEnumerable<KnownFinding> known)
{
    private readonly Dictionary<string, KnownFinding> left = known.ToDictionary(static finding => finding.Fingerprint);

    private readonly Fingerprints fingerprints = new(FolderOf(path));

    /// <summary>The folder that the paths of a baseline count from.</summary>
    public static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>All findings of a run, as a baseline has them.</summary>
    public static List<KnownFinding> Of(LintResult result, string path)
    {
        Fingerprints fingerprints = new(FolderOf(path));
        List<KnownFinding> findings = [];
        foreach (Findings site in result.Sites)
        {
            foreach (Diagnostic fault in site.Diagnostics)
                findings.Add(new KnownFinding(fault.Code, fingerprints.PathOf(fault.Place.Path), site.NodeOf(fault.Place.Path), fingerprints.Next(site, fault)));
        }
        return findings;
    }

    /// <summary>The findings that it does not have; call it for every site of a run, in their order.</summary>
    public Findings NewOf(Findings site) => site with
    {
        Diagnostics = site.Diagnostics.Where(fault => !left.Remove(fingerprints.Next(site, fault))).ToEquatableArray(),
    };

    /// <summary>What it has and the run did not find, though it looked: in files that were read or are gone, of rules that were on.</summary>
    public IReadOnlyList<KnownFinding> Gone(LintResult result, Profile profile)
    {
        HashSet<string> read = [.. result.Sites.SelectMany(static site => site.Paths).Select(fingerprints.PathOf)];
        return
        [
            .. left.Values.Where(finding => (read.Contains(finding.File) || !File.Exists(Path.Combine(FolderOf(path), finding.File)))
                && (Catalogue.Find(finding.Code) is not { } code || code.Profile <= profile)),
        ];
    }
}

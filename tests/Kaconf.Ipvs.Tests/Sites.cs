using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Lab;

namespace Kaconf.Ipvs.Tests;

/// <summary>The site that all of these tests run, built once: a node for each case, and those of samples/lvs-nat.</summary>
internal static class Sites
{
    private static readonly string Folder = LabFolder.Create();

    // The files are written before the site is built of them, and go when nobody needs them any more.
    static Sites()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => LabFolder.TryDelete(Folder);
        foreach (IpvsCase played in IpvsCase.All)
            File.WriteAllText(FileOf(played), played.Text);
    }

    /// <summary>Where the nodes of samples/lvs-nat are.</summary>
    public static string SampleNodes { get; } = Path.Combine(Repository.Samples, "lvs-nat", "nodes");

    /// <summary>The binary; <c>KACONF_IPVS_SITE</c> names one that is built already.</summary>
    public static Lazy<string> Built { get; } = new(() => SiteBuilder.BuildUnlessGiven("KACONF_IPVS_SITE", "ipvs-site",
        [.. IpvsCase.All.Where(played => played.IsPlayed).Select(FileOf), .. Others]));

    /// <summary>What the nodes that are no case want and Kaconf does not do yet; empty when there is nothing.</summary>
    public static string Waiting => string.Join("; ", Others.Select(path => new IpvsCase(path).Waiting).Where(waiting => waiting.Length > 0));

    private static IEnumerable<string> Others => [.. NodesIn(SampleNodes), .. NodesIn(Path.Combine(AppContext.BaseDirectory, "chaos-nodes"))];

    /// <summary>The configuration of a case, as a file with its node's name.</summary>
    public static string FileOf(IpvsCase played) => Path.Combine(Folder, $"{played.Node}.conf");

    /// <summary>serve.c, compiled.</summary>
    public static string Serve { get; } = CProgram.Compile("Programs/serve.c", Folder);

    private static IEnumerable<string> NodesIn(string folder) => Directory.EnumerateFiles(folder, "*.conf").Order(StringComparer.Ordinal);
}

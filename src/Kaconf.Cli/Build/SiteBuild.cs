using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Build;

/// <summary>The steps from checked texts to the binary.</summary>
internal static class SiteBuild
{
    /// <summary>Builds the site and puts the binary where the user wants it, telling the user how it goes.</summary>
    /// <exception cref="CannotRunException">Something that the build needs is missing, or it failed.</exception>
    public static void Run(SiteName site, SourceSet sources, OutputFile output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Toolchain tools = Toolchain.Find();
        string? packages = PackageFolder.Find();
        using CacheFolder folder = CacheFolder.Open(site, sources);
        CacheProject project = new(folder.Path, site, sources);
        project.Write(packages);
        string binary = new Publisher(tools, project).Run();
        output.Install(binary);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.Path}: {new FileInfo(output.Path).Length / 1e6:0.0} MB, {NodesOf(sources)}, in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static string NodesOf(SourceSet sources) =>
        $"{(sources.Nodes.Count == 1 ? "node" : "nodes")} {string.Join(", ", sources.Nodes.Select(static node => node.Name))}";
}

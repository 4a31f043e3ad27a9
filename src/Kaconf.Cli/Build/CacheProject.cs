using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Build;

/// <summary>The site project that a user of <c>kaconf build</c> need not write.</summary>
/// <param name="folder">Where the project lives.</param>
/// <param name="site">The name of the site, of the project and of its binary.</param>
/// <param name="sources">The nodes.</param>
internal sealed class CacheProject(string folder, SiteName site, SourceSet sources)
{
    // Of this machine: native code is not compiled for others.
    private static readonly string RuntimeIdentifier = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Where the project lives.</summary>
    public string Folder => folder;

    /// <summary>The project file.</summary>
    public string ProjectFile => Path.Combine(folder, site.Name + ".csproj");

    /// <summary>Where the publish puts things.</summary>
    public string PublishFolder => Path.Combine(folder, "publish");

    /// <summary>The binary that the publish makes.</summary>
    public string Binary => Path.Combine(PublishFolder, site.Name);

    /// <summary>Writes what differs from the build before, so that MSBuild can tell what is up to date.</summary>
    /// <param name="packages">A folder with the package Kaconf, or null for the sources of the machine.</param>
    public void Write(string? packages)
    {
        // The nearest of these files counts: the settings of a project above the cache folder must not reach in here.
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            WriteIfChanged(name, "<Project />\n");
        WriteIfChanged(".editorconfig", "root = true\n");
        foreach (NodeSource node in sources.Nodes) WriteIfChanged(FileOf(node), node.Text.Content);
        foreach (IncludedSource file in sources.Included) WriteIfChanged(FileOf(file), file.Text.Content);
        WriteIfChanged(Path.GetFileName(ProjectFile), ProjectText(packages) + "\n");
    }

    private string ProjectText(string? packages) => new XElement("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", ToolInfo.NativeFramework),
            new XElement("RuntimeIdentifier", RuntimeIdentifier),
            new XElement("PublishAot", "true"),
            new XElement("NativeDebugSymbols", "false"),
            new XElement("RunAnalyzers", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("KaconfEnvironment", MsBuildText.Escape(string.Join('|', sources.Environment.Select(static item => $"{item.Name}={Uri.EscapeDataString(item.Value)}")))),
            packages is null ? null : new XElement("RestoreAdditionalProjectSources", MsBuildText.Escape(packages))),
        new XElement("ItemGroup",
            new XElement("PackageReference", new XAttribute("Include", "Kaconf"), new XAttribute("Version", $"[{ToolInfo.Version}]"))),
        new XElement("ItemGroup", sources.Nodes.GroupBy(FileOf).Select(static file => new XElement("KaconfNode",
            new XAttribute("Include", file.Key),
            new XAttribute("Folder", MsBuildText.Escape(Uri.EscapeDataString(file.First().Directory))),
            new XAttribute("Nodes", string.Join(';', file.Select(static node => node.Name)))))),
        new XElement("ItemGroup", sources.Included.Select(file => new XElement("KaconfInclude",
            new XAttribute("Include", MsBuildText.Escape(FileOf(file))),
            new XAttribute("Folder", MsBuildText.Escape(Uri.EscapeDataString(file.Directory))))))).ToString();

    // The name counts, because patterns match it.
    private string FileOf(IncludedSource file) => $"include/{sources.Included.ToList().IndexOf(file)}/{Path.GetFileName(file.Text.Path)}";

    /// <summary>Nodes that share a text share a file, called after the first of them.</summary>
    private string FileOf(NodeSource node) => $"nodes/{sources.Nodes.First(other => ReferenceEquals(other.Text, node.Text)).Name}.conf";

    private void WriteIfChanged(string name, string content)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) File.WriteAllBytes(path, bytes);
    }
}

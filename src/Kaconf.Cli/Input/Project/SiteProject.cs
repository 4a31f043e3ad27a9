using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input.Project;

/// <summary>Reads the site that a project describes, as the targets of the package Kaconf do.</summary>
internal static class SiteProject
{
    private static readonly ProjectItem UsualNodes = new("KaconfNode", "nodes/*.conf", "", "", "");

    /// <summary>Its nodes, included files and variables.</summary>
    /// <exception cref="CannotRunException">A file cannot be read, or only MSBuild could tell what the project means.</exception>
    public static SourceSet Read(string path)
    {
        ProjectFile project = ProjectFile.Load(path);
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent && parent != "." ? parent : "";
        List<(ProjectItem Item, string File)> nodes = FilesOf(project, "KaconfNode", folder);
        if (nodes.Count == 0 && project.HasUsualNodes) nodes = FilesOf(UsualNodes, folder);
        if (nodes.Count == 0) throw new CannotRunException($"the project {path} has no node", "expected a keepalived.conf for each node as nodes/NODE.conf, or KaconfNode items in the project");
        HashSet<string> known = [.. nodes.Select(static node => node.File)];
        IEnumerable<(ProjectItem Item, string File)> included = FilesOf(project, "KaconfInclude", folder).Where(file => !known.Contains(file.File));
        return new SourceSet(Nodes(nodes))
        {
            Included = included.Select(static file => new IncludedSource(Text(file.File)) { Directory = FolderOf(file.Item, file.File) }).ToEquatableArray(),
            Environment = project.Environment,
        };
    }

    private static EquatableArray<NodeSource> Nodes(List<(ProjectItem Item, string File)> items)
    {
        List<NodeSource> nodes = [];
        foreach ((ProjectItem item, string file) in items)
        {
            SourceText text = Text(file);
            nodes.AddRange(item.NodesOf(file).Select(name => new NodeSource(name, text) { Directory = FolderOf(item, file) }));
        }
        if (nodes.GroupBy(static node => node.Name).FirstOrDefault(static same => same.Count() > 1) is { } clash)
        {
            throw new CannotRunException(
                $"two files for the node {clash.Key}: {string.Join(" and ", clash.Select(static node => node.Text.Path))}",
                "rename one, or give it Nodes=\"...\" in the project");
        }
        return nodes.OrderBy(static node => node.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static List<(ProjectItem Item, string File)> FilesOf(ProjectFile project, string type, string folder) =>
        [.. project.Items.Where(item => item.Type == type).SelectMany(item => FilesOf(item, folder))];

    private static List<(ProjectItem Item, string File)> FilesOf(ProjectItem item, string folder)
    {
        HashSet<string> left = [.. ProjectGlob.Expand(item.Exclude, folder)];
        return [.. ProjectGlob.Expand(item.Include, folder).Where(file => !left.Contains(file)).Select(file => (item, file))];
    }

    private static string FolderOf(ProjectItem item, string file) =>
        item.Folder.Length > 0 ? Uri.UnescapeDataString(item.Folder) : Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static SourceText Text(string file) => SourceText.FromBytes(file, InputFiles.ReadOne(file).Bytes);
}

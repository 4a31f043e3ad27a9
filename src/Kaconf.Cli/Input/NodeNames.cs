using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input;

/// <summary>Makes a site of files: which node reads which.</summary>
internal static partial class NodeNames
{
    /// <summary>What a name of a node or a site is made of.</summary>
    public const string Rule = "a name has letters, digits and - _ . only, and begins with a letter or digit";

    /// <summary>Whether files, MSBuild and <c>@name</c> lines can carry the name.</summary>
    public static bool IsAllowed(string name) => Allowed().IsMatch(name);

    /// <summary>One node a file, or, with names given, these nodes of the one file.</summary>
    /// <exception cref="CannotRunException">Names were given for several files, or two nodes have one name.</exception>
    public static SourceSet Name(IReadOnlyList<InputFile> files, IReadOnlyList<string> names)
    {
        if (names.Count > 0) return OfOneFile(files, names);
        // lb1/keepalived.conf and lb2/keepalived.conf: the folder is what tells them apart.
        bool byFolder = files.Count > 1 && files.All(file => Path.GetFileName(file.Path) == Path.GetFileName(files[0].Path));
        foreach (IGrouping<string, InputFile> node in files.GroupBy(file => NameOf(file, byFolder)))
        {
            if (node.Count() == 1) continue;
            throw new CannotRunException(
                $"two files for the node {node.Key}: {string.Join(" and ", node.Select(static file => file.Path))}",
                "a node is named after its file, or after its folder when all files have the same name: rename one, or give the files of one site only");
        }
        return SiteOf(files.Select(file => NodeOf(NameOf(file, byFolder), TextOf(file))));
    }

    private static SourceSet OfOneFile(IReadOnlyList<InputFile> files, IReadOnlyList<string> names)
    {
        if (files.Count > 1)
        {
            throw new CannotRunException(
                $"--node names the nodes of one file, but {files.Count} files were given: {string.Join(", ", files.Select(static file => file.Path))}",
                "leave --node out: each file is then a node");
        }
        if (names.FirstOrDefault(static name => !IsAllowed(name)) is { } wrong)
            throw new CannotRunException($"the node of {files[0].Path} cannot be called '{wrong}'", $"{Rule}: repeat --node for each node");
        SourceText text = TextOf(files[0]);
        return SiteOf(names.Distinct().Select(name => NodeOf(name, text)));
    }

    private static SourceSet SiteOf(IEnumerable<NodeSource> nodes)
    {
        EquatableArray<NodeSource> all = nodes.ToEquatableArray();
        SourceSet site = IncludedFiles.AddTo(new SourceSet(all));
        IEnumerable<SourceText> texts = all.Select(static node => node.Text).Concat(site.Included.Select(static file => file.Text));
        return site with { Environment = UsedVariables.Of(texts.Distinct()) };
    }

    // keepalived's folder of a file is a full path.
    private static NodeSource NodeOf(string name, SourceText text) =>
        new(name, text) { Directory = Path.GetDirectoryName(Path.GetFullPath(text.Path))! };

    private static string NameOf(InputFile file, bool byFolder) =>
        byFolder ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file.Path))!) : Path.GetFileNameWithoutExtension(file.Path);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    private static SourceText TextOf(InputFile file) => SourceText.FromBytes(file.Path, file.Bytes);
}

using System.Linq;
using Kaconf.Cli.Input;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Build;

/// <summary>The name of a site that can be built: it and its nodes are called what files and MSBuild can be.</summary>
/// <param name="Name">The name.</param>
internal readonly record struct SiteName(string Name)
{
    /// <summary>Checks the names of a site and its nodes.</summary>
    /// <param name="given">What the user calls the site, or nothing: then it is called after the file.</param>
    /// <param name="output">The binary.</param>
    /// <param name="sources">The nodes.</param>
    /// <exception cref="CannotRunException">A name has characters that it must not have.</exception>
    public static SiteName Of(string? given, OutputFile output, SourceSet sources)
    {
        foreach (NodeSource node in sources.Nodes.Where(static node => !NodeNames.IsAllowed(node.Name)))
            throw Refused($"the node of {node.Text.Path} cannot be called '{node.Name}'", "rename the file, or give the names with --node");
        string name = given ?? output.Name;
        if (NodeNames.IsAllowed(name)) return new SiteName(name);
        throw Refused($"the site cannot be called '{name}'", "choose another with --name");
    }

    private static CannotRunException Refused(string what, string wayOut) =>
        new(what, $"{NodeNames.Rule}: {wayOut}");
}

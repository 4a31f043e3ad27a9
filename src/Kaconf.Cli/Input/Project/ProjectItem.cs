using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Cli.Input.Project;

/// <summary>A KaconfNode or KaconfInclude of a project, as it is written there.</summary>
/// <param name="Type">KaconfNode or KaconfInclude.</param>
/// <param name="Include">File names and patterns, with semicolons.</param>
/// <param name="Exclude">What of these it does not mean.</param>
/// <param name="Nodes">Names with semicolons; "" = the name of the file.</param>
/// <param name="Folder">Where the file is on the hosts; "" = where it is here.</param>
internal sealed record ProjectItem(string Type, string Include, string Exclude, string Nodes, string Folder)
{
    /// <summary>The names of the nodes that read a file of the item.</summary>
    public IEnumerable<string> NodesOf(string file) => Nodes.Length == 0
        ? [Path.GetFileNameWithoutExtension(file)]
        : Nodes.Split(';', ',').Select(static name => name.Trim()).Where(static name => name.Length > 0).Distinct();
}

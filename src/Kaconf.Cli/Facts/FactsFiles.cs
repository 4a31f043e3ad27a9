using System.Collections.Generic;
using System.Linq;
using Kaconf.Cli.Input;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Facts;

/// <summary>The files of facts that a run is given.</summary>
internal static class FactsFiles
{
    /// <summary>The facts of all of them, a node in one file only.</summary>
    /// <exception cref="CannotRunException">A file cannot be read, or a node is in it for the second time.</exception>
    public static EquatableArray<NodeFacts> Read(IReadOnlyList<string> paths)
    {
        List<NodeFacts> all = [];
        foreach (InputFile file in paths.Select(InputFiles.ReadOne))
        {
            foreach (NodeFacts node in FactsFile.Read(file.Path, file.Bytes))
            {
                if (all.Any(known => known.Node == node.Node)) throw new CannotRunException($"{file.Path}: has the node '{node.Node}', whose facts were there already", "give each node once");
                all.Add(node);
            }
        }
        return all.ToEquatableArray();
    }

    /// <summary>Makes sure that the facts are of a node of the site: with a mistyped name nothing would be checked.</summary>
    /// <exception cref="CannotRunException">They are of other nodes.</exception>
    public static void Check(EquatableArray<NodeFacts> facts, SourceSet sources)
    {
        string[] nodes = [.. sources.Nodes.Select(static node => node.Name)];
        if (facts.Count == 0 || (facts.Count == 1 && nodes.Length == 1) || facts.Any(known => nodes.Contains(known.Node))) return;
        throw new CannotRunException(
            $"the facts are of '{string.Join("', '", facts.Select(static known => known.Node))}', and the nodes are '{string.Join("', '", nodes)}'",
            "name the node as its file, or give 'kaconf facts' the name with --node");
    }
}

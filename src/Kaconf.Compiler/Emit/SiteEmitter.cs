using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes the C# of a site: data and wiring, never logic. Equal models give equal bytes.</summary>
public static class SiteEmitter
{
    /// <summary>The files of an error-free site: Program.g.cs, Site.g.cs, then each node's.</summary>
    public static EquatableArray<GeneratedFile> Emit(SiteModel site)
    {
        UniqueNames classes = new();
        List<(NodeModel Node, string Class)> nodes = [.. site.Nodes.Select(node => (node, classes.Take("Node_", node.Name)))];
        List<GeneratedFile> files = [Program(new FeatureSet(site)), Site(site.Name, nodes)];
        foreach ((NodeModel node, string className) in nodes) files.AddRange(new NodeEmitter(node, className).Emit());
        return files.ToEquatableArray();
    }

    private static GeneratedFile Program(FeatureSet features)
    {
        CSharpWriter writer = CSharpWriter.NewFile();
        string uses = string.Concat(features.TypeNames.Select(type => $"\n    .Use(new {type}())"));
        writer.Line();
        writer.Open("internal static class Program");
        writer.Line($"private static int Main(string[] args) => new KaconfHost(Site.Config){uses}\n    .Run(args);");
        writer.Close();
        return new("Program.g.cs", writer.ToString());
    }

    private static string Namespace(NodeModel node) =>
        node.Root.Get(RootKeywords.NetNamespace) is { Length: > 0 } name ? ", " + Literal.Of(name) : "";

    private static GeneratedFile Site(string name, List<(NodeModel Node, string Class)> nodes)
    {
        CSharpWriter writer = CSharpWriter.NewFile();
        string entries = string.Concat(nodes.Select(n => $"\n    new NodeEntry({Literal.Of(n.Node.Name)}, {n.Class}.Build{Namespace(n.Node)}),"));
        writer.Line();
        writer.Open("internal static class Site");
        writer.Line($"public static SiteConfig Config {{ get; }} = new({Literal.Of(name)}, [{entries}\n]);");
        writer.Close();
        return new("Site.g.cs", writer.ToString());
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input.Project;

/// <summary>What a project file says about its site in so many words.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] Properties = ["EnableDefaultKaconfNodes", "KaconfEnvironment"];
    private static readonly string[] ItemTypes = ["KaconfNode", "KaconfInclude"];
    private readonly LiteralXml xml;
    private readonly List<XElement> elements;

    private ProjectFile(string path, XElement root)
    {
        xml = new LiteralXml(path);
        elements = [.. root.Descendants().Where(static element => Names.Contains(element.Name.LocalName))];
        foreach (XElement element in elements) xml.Check(element);
    }

    /// <summary>The names that matter here; other files may say them as well.</summary>
    public static IEnumerable<string> Names => Properties.Concat(ItemTypes);

    /// <summary>Its items, in their order.</summary>
    public IReadOnlyList<ProjectItem> Items =>
    [
        .. elements.Where(static element => ItemTypes.Contains(element.Name.LocalName)).Select(element => new ProjectItem(
            element.Name.LocalName, xml.Value(element, "Include"), xml.Value(element, "Exclude"), Uri.UnescapeDataString(xml.Value(element, "Nodes")), Uri.UnescapeDataString(xml.Value(element, "Folder")))),
    ];

    /// <summary>Whether nodes/*.conf are the nodes when it lists none.</summary>
    public bool HasUsualNodes => !string.Equals(Property("EnableDefaultKaconfNodes"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The variables that it gives to the files.</summary>
    public EquatableArray<EnvironmentVariable> Environment => (Property("KaconfEnvironment") ?? "").Split('|')
        .Select(static item => (text: item.Trim(), equals: item.Trim().IndexOf('=', StringComparison.Ordinal)))
        .Where(static item => item.equals > 0)
        .Select(item => new EnvironmentVariable(item.text[..item.equals], xml.Variable(item.text[(item.equals + 1)..])))
        .ToEquatableArray();

    /// <summary>Reads a file.</summary>
    /// <exception cref="CannotRunException">It cannot be read, or only MSBuild could tell what it means.</exception>
    public static ProjectFile Load(string path)
    {
        try
        {
            using MemoryStream bytes = new(InputFiles.ReadOne(path).Bytes);
            XElement root = XElement.Load(bytes, LoadOptions.SetLineInfo);
            ForeignParts.Check(path, root);
            return new ProjectFile(path, root);
        }
        catch (XmlException failure)
        {
            throw new CannotRunException($"{path}:{failure.LineNumber}: the project is no XML: {failure.Message}", "mend it; 'dotnet build' says the same");
        }
    }

    private string? Property(string name) => elements.LastOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
}

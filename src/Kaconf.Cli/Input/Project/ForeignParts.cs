using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Kaconf.Cli.Input.Project;

/// <summary>The files that MSBuild reads beside a project: those that say something about the site are refused, since they may hold any logic.</summary>
internal static class ForeignParts
{
    private static readonly string[] Usual = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Looks at the imports of a project and at the usual files in its folder and above.</summary>
    /// <exception cref="CannotRunException">One of them counts.</exception>
    public static void Check(string path, XElement root)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        IEnumerable<string> imported = root.Descendants().Where(static element => element.Name.LocalName == "Import" && element.Attribute("Sdk") is null)
            .Select(static element => element.Attribute("Project")?.Value ?? "");
        foreach (string import in imported)
        {
            if (import.AsSpan().IndexOfAny("$@*?") >= 0) throw LiteralXml.Refused(path, $"it imports '{import}'");
            Check(Path.Combine(folder, import));
        }
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
            foreach (string name in Usual) Check(Path.Combine(above, name));
    }

    private static void Check(string file)
    {
        if (!File.Exists(file)) return;
        string text = File.ReadAllText(file);
        if (ProjectFile.Names.FirstOrDefault(name => text.Contains(name, StringComparison.Ordinal)) is { } found)
            throw LiteralXml.Refused(Path.GetRelativePath(Environment.CurrentDirectory, file), $"it says {found}");
    }
}

using System;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Kaconf.Cli.Input.Project;

/// <summary>Reads what a project says in so many words, and refuses what only MSBuild can work out.</summary>
/// <param name="path">The project file.</param>
internal sealed class LiteralXml(string path)
{
    private static readonly string[] Groups = ["ItemGroup", "PropertyGroup"];

    /// <summary>Refuses an element that counts under conditions, or that changes others.</summary>
    /// <exception cref="CannotRunException">It is one of these.</exception>
    public void Check(XElement element)
    {
        if (element.DescendantsAndSelf().Concat(element.Ancestors()).Any(static one => one.Attribute("Condition") is not null)) throw Refused(element, "has a condition");
        if (element.Parent is not { Parent.Parent: null } group || !Groups.Contains(group.Name.LocalName)) throw Refused(element, $"stands in <{element.Parent?.Name.LocalName}>");
        foreach (string change in new[] { "Update", "Remove" })
            if (element.Attribute(change) is not null) throw Refused(element, $"has {change}=");
    }

    /// <summary>An attribute of an item, or the child element of that name; "" = neither.</summary>
    /// <exception cref="CannotRunException">It refers to properties, items or metadata.</exception>
    public string Value(XElement element, string name)
    {
        string value = element.Attribute(name)?.Value ?? element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value ?? "";
        if (new[] { "$(", "@(", "%(" }.Any(mark => value.Contains(mark, StringComparison.Ordinal))) throw Refused(element, $"has {name}=\"{value}\"");
        return value.Trim();
    }

    /// <summary>The value of a variable for the files: as written, or $(NAME) for the variable NAME of the environment.</summary>
    /// <exception cref="CannotRunException">It refers to something else.</exception>
    public string Variable(string value)
    {
        if (value.StartsWith("$(", StringComparison.Ordinal) && value.IndexOf(')', StringComparison.Ordinal) == value.Length - 1 && Environment.GetEnvironmentVariable(value[2..^1]) is { } given) return given;
        if (value.Contains("$(", StringComparison.Ordinal)) throw Refused(path, $"KaconfEnvironment has {value}, which is no variable of the environment");
        // Once for MSBuild and once for the generator, as in a build.
        return Uri.UnescapeDataString(Uri.UnescapeDataString(value));
    }

    /// <summary>The refusal of something in a file.</summary>
    public static CannotRunException Refused(string place, string what) =>
        new($"{place}: {what}, so only MSBuild can tell what the site is", "'dotnet build' of the project checks it, with the same findings; or give the files themselves");

    private CannotRunException Refused(XElement element, string what) => Refused($"{path}:{((IXmlLineInfo)element).LineNumber}", $"{element.Name.LocalName} {what}");
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Text;

/// <summary>One node of the site: the name that selects it (and its <c>@name</c> lines) and the file it reads.</summary>
/// <param name="Name">Config id, as <c>--node</c> and keepalived's <c>-i</c> take it.</param>
/// <param name="Text">The node's keepalived.conf; several nodes may share one file.</param>
public sealed record NodeSource(string Name, SourceText Text)
{
    /// <summary>What <c>${_PWD}</c> stands for: the folder of the file, unless the file is a copy of one elsewhere.</summary>
    public string Directory { get; init; } = System.IO.Path.GetDirectoryName(Text.Path) ?? "/";
}

/// <summary>A file that others may include.</summary>
public sealed record IncludedSource(SourceText Text)
{
    /// <summary>The folder that includes look for it in: that of the file, unless the file is a copy of one elsewhere.</summary>
    public string Directory { get; init; } = System.IO.Path.GetDirectoryName(Text.Path) ?? "/";

    /// <summary>The path that includes name it by.</summary>
    public string Path => Directory.Length > 0 ? $"{Directory}/{System.IO.Path.GetFileName(Text.Path)}" : Text.Path;
}

/// <summary>A variable for <c>${_ENV NAME}</c>.</summary>
public sealed record EnvironmentVariable(string Name, string Value);

/// <summary>All texts of a site, given up front: the compiler itself reads no disk and no environment.</summary>
public sealed record SourceSet(EquatableArray<NodeSource> Nodes)
{
    /// <summary>The files that <c>include</c> may name.</summary>
    public EquatableArray<IncludedSource> Included { get; init; }

    /// <summary>The variables that <c>${_ENV NAME}</c> may name; of two with one name the last counts.</summary>
    public EquatableArray<EnvironmentVariable> Environment { get; init; }

    /// <summary>The texts of all files.</summary>
    public IEnumerable<SourceText> Texts => Nodes.Select(node => node.Text).Concat(Included.Select(file => file.Text));

    /// <summary>The same site with other texts for some of its files.</summary>
    /// <param name="change">Gives the text that a file is to have.</param>
    public SourceSet With(Func<SourceText, SourceText> change) => this with
    {
        Nodes = Nodes.Select(node => node with { Text = change(node.Text) }).ToEquatableArray(),
        Included = Included.Select(file => file with { Text = change(file.Text) }).ToEquatableArray(),
    };
}

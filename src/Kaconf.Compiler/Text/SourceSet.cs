namespace Kaconf.Compiler.Text;

/// <summary>One node of the site: the name that selects it (and its <c>@name</c> lines) and the file it reads.</summary>
/// <param name="Name">Config id, as <c>--node</c> and keepalived's <c>-i</c> take it.</param>
/// <param name="Text">The node's keepalived.conf; several nodes may share one file.</param>
public sealed record NodeSource(string Name, SourceText Text)
{
    /// <summary>What <c>${_PWD}</c> stands for: the folder of the file, unless the file is a copy of one elsewhere.</summary>
    public string Directory { get; init; } = System.IO.Path.GetDirectoryName(Text.Path) ?? "/";
}

/// <summary>A variable for <c>${_ENV NAME}</c>.</summary>
public sealed record EnvironmentVariable(string Name, string Value);

/// <summary>All texts of a site, given up front: the compiler itself reads no disk and no environment.</summary>
public sealed record SourceSet(EquatableArray<NodeSource> Nodes)
{
    /// <summary>The variables that <c>${_ENV NAME}</c> may name; of two with one name the last counts.</summary>
    public EquatableArray<EnvironmentVariable> Environment { get; init; }
}

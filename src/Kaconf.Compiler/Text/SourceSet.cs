
namespace Kaconf.Compiler.Text;

/// <summary>One node of the site: the name that selects it (and its <c>@name</c> lines) and the file it reads.</summary>
/// <param name="Name">Config id, as <c>--node</c> and keepalived's <c>-i</c> take it.</param>
/// <param name="Text">The node's keepalived.conf; several nodes may share one file.</param>
public sealed record NodeSource(string Name, SourceText Text);

/// <summary>All texts of a site, given up front: the compiler itself reads no disk.</summary>
public sealed record SourceSet(EquatableArray<NodeSource> Nodes);

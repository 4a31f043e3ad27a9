using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Expansion;

/// <summary>The names of all nodes of a site, which <c>@name</c> lines choose from.</summary>
public sealed class SiteNodes(IReadOnlyList<string> names)
{
    // Of a site with very many nodes, a message names some.
    private const int Named = 20;
    private readonly HashSet<string> all = [.. names];

    /// <summary>The names for messages.</summary>
    public string Text { get; } =
        string.Join(", ", names.Take(Named).Select(TextFaults.Quote)) + (names.Count > Named ? $" and {names.Count - Named} more" : "");

    /// <summary>Whether a node has this name.</summary>
    public bool Contains(string name) => all.Contains(name);
}

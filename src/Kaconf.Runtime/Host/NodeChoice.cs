using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>Which node this is: the one asked for, else the one called as the host, else the only one.</summary>
internal static class NodeChoice
{
    /// <summary>Chooses a node.</summary>
    /// <param name="site">The site.</param>
    /// <param name="asked">The name on the command line; null = none.</param>
    /// <param name="hostName">The host's name; only what stands before its first dot counts.</param>
    /// <param name="error">Why there is none, with the names that there are.</param>
    internal static NodeEntry? Choose(SiteConfig site, string? asked, string hostName, out string? error)
    {
        error = null;
        string name = asked ?? hostName.Split('.')[0];
        foreach (NodeEntry node in site.Nodes)
            if (node.Name == name) return node;
        if (asked is null && site.Nodes is [var only]) return only;

        string[] names = new string[site.Nodes.Length];
        for (int i = 0; i < names.Length; i++) names[i] = site.Nodes[i].Name;
        string near = Nearest.To(name, names) is { } meant ? $", did you mean {meant}?" : "";
        error = asked is null
            ? $"no node is called '{name}' as this host is; choose one with --node NAME\nnodes: {string.Join(", ", names)}"
            : $"no node is called '{name}'{near}\nnodes: {string.Join(", ", names)}";
        return null;
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Schema;

/// <summary>The names that keepalived.conf(5) knows in each block, whether Kaconf has them or not.</summary>
public static class KeepalivedNames
{
    private static readonly Dictionary<string, string> Table = new()
    {
        ["(root)"] =
            "static_routes static_rules",
        ["SSL"] = "ca certificate key password",
        ["vrrp_instance"] = "virtual_routes virtual_rules",
    };

    private static readonly Dictionary<string, HashSet<string>> Names =
        Table.ToDictionary(row => row.Key, row => new HashSet<string>(row.Value.Split(' ')));

    /// <summary>Whether keepalived knows a name in a block.</summary>
    /// <param name="path">The blocks from the outside in, joined by '/'; "(root)" outside all.</param>
    public static bool Contains(string path, string name) => Names.TryGetValue(path, out HashSet<string>? names) && names.Contains(name);

    /// <summary>The names of a block.</summary>
    public static IEnumerable<string> In(string path) => Names.TryGetValue(path, out HashSet<string>? names) ? names : Enumerable.Empty<string>();

    /// <summary>The blocks that know a name, in the order of the manual.</summary>
    public static IEnumerable<string> PathsOf(string name) => Table.Keys.Where(path => Names[path].Contains(name));
}

using System;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Generator;

/// <summary>A fault of the build itself rather than of a line.</summary>
/// <param name="Code">KAC9xxx.</param>
/// <param name="Message">What, and the way out.</param>
/// <param name="Path">The file it happened in; null = none.</param>
internal sealed record Failure(string Code, string Message, string? Path);

/// <summary>The faults that the generator itself finds.</summary>
internal static class Failures
{
    /// <summary>KAC9001: no file; KAC9002: two files for one node.</summary>
    public static Failure? OfSources(SourceSet sources)
    {
        if (sources.Nodes.Count == 0)
        {
            return new(BuildCodes.NoNode.Id, "the site has no node: expected a keepalived.conf for each node as nodes/<node>.conf, " +
                "or <KaconfNode Include=\"keepalived.conf\" Nodes=\"lb1;lb2\" /> in the project", null);
        }

        return sources.Nodes.GroupBy(node => node.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new Failure(BuildCodes.TwoFiles.Id, $"the node '{group.Key}' has two files: " +
                $"{string.Join(" and ", group.Select(node => node.Text.Path))}; rename one or give it Nodes=\"...\"", group.Last().Text.Path))
            .FirstOrDefault();
    }

    /// <summary>KAC9000: the compiler broke down.</summary>
    public static Failure OfException(Exception exception, string? path)
    {
        string where = (exception.StackTrace ?? "").Split('\n')[0].Trim();
        return new(BuildCodes.BrokeDown.Id, $"the Kaconf compiler broke down: {exception.GetType().Name}: {exception.Message} ({where}); " +
            "no code is generated; this is a fault of Kaconf, please report it with the file", path);
    }
}

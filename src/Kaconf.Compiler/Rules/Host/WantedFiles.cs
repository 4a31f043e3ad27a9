using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>The files of a machine that the rules want to know something of.</summary>
public static class WantedFiles
{
    /// <summary>Their whole paths, and those of the folders that they lie in, in order.</summary>
    public static IReadOnlyList<string> Of(Analysis analysis)
    {
        IEnumerable<string> programs = PlacedCommand.Of(analysis.Result.Site, analysis.Provenance).SelectMany(command => command.Files);
        IEnumerable<string> keys = analysis.Result.Site.Nodes.SelectMany(node => node.Instances).SelectMany(instance => instance.Block.Of(AuthKeywords.Hmac))
            .SelectMany(hmac => hmac.GetAll(AuthKeywords.Key)).Where(key => key.Source == KeySource.File).Select(key => key.Text);
        return [.. programs.Concat(keys).Where(path => path.StartsWith("/", System.StringComparison.Ordinal)).SelectMany(WithParents).Distinct().OrderBy(path => path, System.StringComparer.Ordinal)];
    }

    /// <summary>A path and the folders above it.</summary>
    internal static IEnumerable<string> WithParents(string path)
    {
        for (string rest = path; rest.Length > 0; rest = rest.Substring(0, rest.LastIndexOf('/'))) yield return rest;
        yield return "/";
    }
}

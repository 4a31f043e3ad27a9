using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;
using Kaconf.Shared;

namespace Kaconf.Cli.Input;

/// <summary>The .editorconfig and .globalconfig files beside and above the files of a site.</summary>
internal static class SeverityFiles
{
    private static readonly string[] Names = [".globalconfig", ".editorconfig"];

    /// <summary>The severities that they choose.</summary>
    public static EquatableArray<SeverityChoice> ReadFor(SourceSet sources)
    {
        (string Full, string Shown)[] files =
            [.. sources.Nodes.Select(static node => node.Text.Path).Concat(sources.Included.Select(static file => file.Text.Path)).Distinct().Select(static path => (Path.GetFullPath(path), path))];
        IEnumerable<string> folders = files.SelectMany(static file => Above(file.Full)).Distinct();
        (string, string)[] found = [.. folders.SelectMany(static folder => Names.Select(name => Path.Combine(folder, name))).Where(File.Exists).Select(static path => (path, File.ReadAllText(path)))];
        return found.Length == 0 ? default : ConfiguredSeverities.Of(found, files).ToEquatableArray();
    }

    private static IEnumerable<string> Above(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }
}

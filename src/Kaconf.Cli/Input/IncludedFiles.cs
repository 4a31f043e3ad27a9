using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input;

/// <summary>Reads the files that the nodes include, and those that these include.</summary>
internal static class IncludedFiles
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The same site with the files.</summary>
    public static SourceSet AddTo(SourceSet sources)
    {
        HashSet<string> asked = [], known = [];
        List<IncludedSource> found = [];
        for (int before = -1; found.Count > before;)
        {
            before = found.Count;
            foreach (GlobPattern pattern in KaconfCompiler.FindIncludes(sources).Where(pattern => asked.Add(pattern.Pattern)))
                found.AddRange(Find(pattern).Where(known.Add).Select(Read).OfType<IncludedSource>());
            sources = sources with { Included = found.ToEquatableArray() };
        }
        return sources;
    }

    private static IEnumerable<string> Find(GlobPattern pattern) => pattern.Segments.Aggregate<string, IEnumerable<string>>(
        ["/"], static (folders, segment) => folders.SelectMany(folder => Step(folder, segment)));

    private static IEnumerable<string> Step(string folder, string segment)
    {
        if (!GlobPattern.IsWild(segment)) return [Path.Combine(folder, segment.Replace("\\", "", StringComparison.Ordinal))];
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Where(path => GlobName.Matches(segment, Path.GetFileName(path))).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // keepalived passes over what is no plain file or is executable; the compiler then misses it and says so.
    private static IncludedSource? Read(string path)
    {
        try
        {
            if (!File.Exists(path) || (File.GetUnixFileMode(path) & Executable) != 0) return null;
            return new IncludedSource(SourceText.FromBytes(Shown(path), File.ReadAllBytes(path))) { Directory = Path.GetDirectoryName(path)! };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Shown(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace Kaconf.Cli.Input.Project;

/// <summary>Finds the files that a list in a project means: names, and patterns with *, ? and **.</summary>
internal static class ProjectGlob
{
    /// <summary>The files, each as a path below the folder, in the order of the list and by name within a pattern.</summary>
    /// <param name="list">Names and patterns with semicolons, escaped as in MSBuild.</param>
    /// <param name="folder">The folder of the project; "" = this one.</param>
    public static IEnumerable<string> Expand(string list, string folder) => list.Split(';')
        .Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0)
        .SelectMany(pattern => Find(Uri.UnescapeDataString(pattern).Replace('\\', '/'), folder)).Distinct();

    // What has no wildcard is meant whether it is there or not.
    private static IEnumerable<string> Find(string pattern, string folder) => pattern.AsSpan().IndexOfAny('*', '?') < 0
        ? [Path.Combine(folder, pattern)]
        : pattern.Split('/').Where(static part => part.Length > 0)
            .Aggregate<string, IEnumerable<string>>([pattern[0] == '/' ? "/" : folder], static (found, part) => found.SelectMany(path => Step(path, part)).Distinct())
            .Where(File.Exists).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Step(string path, string part)
    {
        if (part == "**") return [path, .. Below(path)];
        if (part.AsSpan().IndexOfAny('*', '?') < 0) return [Path.Combine(path, part)];
        // The names alone are what the pattern is compared with.
        return Entries(path).Where(entry => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(entry), ignoreCase: false));
    }

    private static IEnumerable<string> Below(string path) => Entries(path).Where(Directory.Exists).SelectMany(static folder => new[] { folder }.Concat(Below(folder)));

    private static string[] Entries(string path)
    {
        try
        {
            string here = path.Length == 0 ? "." : path;
            return [.. Directory.EnumerateFileSystemEntries(here).Select(entry => Path.Combine(path, Path.GetFileName(entry)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Cli.Input;

/// <summary>Helps a user whose path leads to nothing.</summary>
internal static class MissingPath
{
    private const int Shown = 5;

    /// <summary>The configurations that are where the path was expected, or what to give instead.</summary>
    public static string WayOut(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        List<string> there = ConfFilesOf(folder);
        if (there.Count == 0) return "give keepalived.conf files, or a folder with *.conf files";
        string more = there.Count > Shown ? $" and {there.Count - Shown} more" : "";
        return $"the folder {folder} has {string.Join(", ", there.Take(Shown))}{more}";
    }

    private static List<string> ConfFilesOf(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.conf").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

using System;
using System.IO;
using System.Linq;
using Kaconf.Cli.Linux;

namespace Kaconf.Cli.Input.Project;

/// <summary>Tells arguments that mean the project of a site from others.</summary>
internal static class ProjectPath
{
    /// <summary>The project file that a path is, or that is in the folder that it is; null = neither.</summary>
    /// <exception cref="CannotRunException">The folder has several.</exception>
    public static string? Find(string path)
    {
        if (path.EndsWith(".csproj", StringComparison.Ordinal)) return path;
        if (path.Length == 0 || PathKinds.Of(path) != PathKind.Folder) return null;
        string[] found = ProjectsIn(path);
        if (found.Length < 2) return found.FirstOrDefault();
        throw new CannotRunException($"several projects in the folder {path}: {string.Join(", ", found.Select(Path.GetFileName))}", "name the one to check");
    }

    // A folder that may not be read is reported when its files are looked for.
    private static string[] ProjectsIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}

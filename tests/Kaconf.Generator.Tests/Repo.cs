using System;
using System.IO;

namespace Kaconf.Generator.Tests;

/// <summary>The files of the repository.</summary>
internal static class Repo
{
    /// <summary>The folder that holds Kaconf.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kaconf.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Compiler.Tests;

/// <summary>Where the test data is.</summary>
internal static class Folders
{
    public static string Repository { get; } = FindRepository();

    public static string Cases => Path.Combine(Repository, "tests", "corpus");

    /// <summary>The corpus of real files with keepalived's verdicts, which is not part of the repository; null when it is not there.</summary>
    public static string? RealFiles
    {
        get
        {
            string path = Environment.GetEnvironmentVariable("KACONF_CORPUS") ?? Path.Combine(Repository, "..", "shared", "corpus");
            return File.Exists(Path.Combine(path, "index.tsv")) ? Path.GetFullPath(path) : null;
        }
    }

    /// <summary>The folders of a kind of case, by name.</summary>
    public static IEnumerable<string> Named(string kind) =>
        Directory.GetDirectories(Path.Combine(Cases, kind)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kaconf.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Kaconf.sln above the tests");
    }
}

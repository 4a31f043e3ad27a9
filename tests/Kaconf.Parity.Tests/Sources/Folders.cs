using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>Where the files to compare are.</summary>
internal static class Folders
{
    public static string Repository { get; } = FindRepository();

    public static string Cases => Path.Combine(Repository, "tests", "corpus");

    /// <summary>Files written to cover what the others do not, all of which keepalived accepts.</summary>
    public static string Own => Path.Combine(Repository, "tests", "parity");

    /// <summary>The page that the tests write.</summary>
    public static string Page => Path.Combine(Repository, "docs", "parity.md");

    /// <summary>The pages of the rules.</summary>
    public static string Rules => Path.Combine(Repository, "docs", "rules");

    /// <summary>Real files with keepalived's recorded verdicts, no part of the repository; null when not there.</summary>
    public static string? RealFiles => Beside("KACONF_CORPUS", "corpus", folder => File.Exists(Path.Combine(folder, "index.tsv")));

    /// <summary>Texts for operators with configurations in them, no part of the repository; null when not there.</summary>
    public static string? Tutorials => Beside("KACONF_TUTORIALS", "tutorials", folder => Directory.Exists(folder) && Directory.GetFiles(folder, "*.txt").Length > 0);

    /// <summary>The files of a folder by name.</summary>
    public static IEnumerable<string> Files(string folder, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, pattern, depth).Order(StringComparer.Ordinal) : [];

    private static string? Beside(string variable, string name, Predicate<string> isThere)
    {
        string folder = Environment.GetEnvironmentVariable(variable) ?? Path.Combine(Repository, "..", "shared", name);
        return isThere(folder) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kaconf.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Kaconf.sln above the tests");
    }
}

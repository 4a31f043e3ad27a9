using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kaconf.Tidy.Tests;

/// <summary>The source tree as the house rules read it.</summary>
internal static class Repo
{
    /// <summary>The folder that holds Kaconf.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes, of all files with one of the endings, without build output.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git"))
            .Where(f => endings.Length == 0 || endings.Any(f.EndsWith))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The syntax tree of a C# file.</summary>
    public static CompilationUnitSyntax Parse(string path) =>
        CSharpSyntaxTree.ParseText(Read(path), new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();

    private static string FindRoot()
    {
        for (string? d = AppContext.BaseDirectory; d is not null; d = Path.GetDirectoryName(d))
            if (File.Exists(Path.Combine(d, "Kaconf.sln"))) return d;
        throw new InvalidOperationException($"no Kaconf.sln above {AppContext.BaseDirectory}");
    }
}

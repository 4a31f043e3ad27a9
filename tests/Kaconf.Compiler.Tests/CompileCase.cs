using System;
using System.IO;
using System.Linq;
using System.Text;
using Kaconf.Cli.Facts;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Tests;

/// <summary>Compiles a folder: each .conf is a node named by its file; each .inc in a folder below can be included.
/// A name that begins with keepalived-2.2.7 asks for that version; facts.json is what is known of the machines.</summary>
internal static class CompileCase
{
    public static CompilationResult Folder(string folder, CompilerOptions? options = null)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.conf").Order(StringComparer.Ordinal)];
        string[] below = [.. Directory.GetFiles(folder, "*.inc", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        KeepalivedVersion? version = Path.GetFileName(folder).StartsWith("keepalived-2.2.7", StringComparison.Ordinal) ? KeepalivedVersion.V227 : null;
        SourceSet sources = new(files.Select(Node).ToEquatableArray())
        {
            Environment = new[] { new EnvironmentVariable("KACONF_CASE", "east") }.ToEquatableArray(),
            Included = below.Select(path => new IncludedSource(SourceText.FromBytes(Path.GetRelativePath(folder, path), File.ReadAllBytes(path)))).ToEquatableArray(),
        };
        return KaconfCompiler.Compile("site", sources, (options ?? CompilerOptions.Default) with { KeepalivedVersion = version, Facts = Facts(Path.Combine(folder, "facts.json")) });
    }

    /// <summary>Compiles one text as the node "lb1".</summary>
    public static CompilationResult Text(string text) => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("lb1", new SourceText("lb1.conf", text)) }.ToEquatableArray()));

    /// <summary>The diagnostics as tools print them: a line each, other places below.</summary>
    public static string Print(CompilationResult result)
    {
        StringBuilder text = new();
        foreach (Diagnostic item in result.Diagnostics)
        {
            text.Append($"{item.Place}: {item.Severity.ToString().ToLowerInvariant()} {item.Code}: {item.Message}\n");
            foreach (RelatedPlace related in item.Related) text.Append($"    {related.Place}: {related.Label}\n");
        }
        return text.ToString();
    }

    private static EquatableArray<NodeFacts> Facts(string path) => File.Exists(path) ? FactsFile.Read(path, File.ReadAllBytes(path)).ToEquatableArray() : default;

    private static NodeSource Node(string path) =>
        new(Path.GetFileNameWithoutExtension(path), SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path)));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Host.Tests;

/// <summary>A keepalived.conf that both daemons run, in <c>cases/AREA/NAME.conf</c>; what lines "#$" and "#:" of it mean is in play.sh.</summary>
internal sealed class HostCase
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cases");

    private HostCase(string path)
    {
        (Area, Name, Text) = (Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        Diagnostic[] found = [.. KaconfCompiler.Compile("site", new SourceSet(new[] { new NodeSource(Node, new SourceText(path, Text)) }.ToEquatableArray())).Diagnostics];
        Waiting = string.Join("; ", found.Where(fault => fault.Code == LanguageCodes.NotSupportedYet.Id).Select(fault => fault.Message).Order(StringComparer.Ordinal));
        Errors = string.Join("; ", found.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Code} {fault.Message}"));
    }

    /// <summary>All cases, by area and name.</summary>
    public static IReadOnlyList<HostCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.conf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new HostCase(path))];

    /// <summary>Its folder's name.</summary>
    public string Area { get; }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The node's name in the site of all cases.</summary>
    public string Node => $"{Area}-{Name}";

    /// <summary>The configuration.</summary>
    public string Text { get; }

    /// <summary>Whether it needs kinds of links that only the kernel of User Mode Linux has.</summary>
    public bool IsVirtual => Text.Contains("\n#: uml\n", StringComparison.Ordinal);

    /// <summary>What the compiler says that Kaconf does not act on yet; empty when it acts on all of it.</summary>
    public string Waiting { get; }

    /// <summary>Why it cannot be built; empty when it can.</summary>
    public string Errors { get; }

    /// <summary>Whether Kaconf runs all of it.</summary>
    public bool IsPlayed => Waiting.Length == 0 && Errors.Length == 0;

    /// <summary>The configuration of the better node that appears later: the same but for priority and addresses of its own.</summary>
    public string PeerText => Text
        .Replace("priority 100", "priority 200", StringComparison.Ordinal)
        .Replace(".50/24", ".51/24", StringComparison.Ordinal)
        .Replace("10.99.0.1\n", "10.99.0.3\n", StringComparison.Ordinal)
        .Replace("10.99.0.2\n", "10.99.0.1\n", StringComparison.Ordinal)
        .Replace("10.99.0.3\n", "10.99.0.2\n", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Area}/{Name}";
}

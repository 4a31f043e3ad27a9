using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Lab.SideBySide;

/// <summary>A keepalived.conf that both daemons run, in <c>cases/AREA/NAME.conf</c> beside the tests.</summary>
public class ConfCase
{
    /// <summary>Reads it and asks the compiler.</summary>
    protected ConfCase(string path)
    {
        (Area, Name, Text) = (Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        Diagnostic[] found = [.. KaconfCompiler.Compile("site", new SourceSet(new[] { new NodeSource(Node, new SourceText(path, Text)) }.ToEquatableArray())).Diagnostics];
        Waiting = string.Join("; ", found.Where(fault => fault.Code == LanguageCodes.NotSupportedYet.Id).Select(fault => fault.Message).Order(StringComparer.Ordinal));
        Errors = string.Join("; ", found.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Code} {fault.Message}"));
    }

    /// <summary>Its folder's name.</summary>
    public string Area { get; }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The node's name in the site of all cases.</summary>
    public string Node => $"{Area}-{Name}";

    /// <summary>The configuration.</summary>
    public string Text { get; }

    /// <summary>What the compiler says that Kaconf does not act on yet; empty when it acts on all of it.</summary>
    public string Waiting { get; }

    /// <summary>Why it cannot be built; empty when it can.</summary>
    public string Errors { get; }

    /// <summary>Whether Kaconf runs all of it.</summary>
    public bool IsPlayed => Waiting.Length == 0 && Errors.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Area}/{Name}";

    /// <summary>All cases of these tests, by area and name.</summary>
    protected static IReadOnlyList<T> ReadAll<T>(Func<string, T> read) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "cases"), "*.conf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(read)];
}

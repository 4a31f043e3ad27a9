using System;
using System.IO;

namespace Kaconf.Cli.Tests;

/// <summary>A folder of a test's own, gone at its end.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("kaconf-cli-").FullName;

    /// <summary>Writes a file, with the folders above it, and returns its full path.</summary>
    public string Write(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Cli.Linux;

namespace Kaconf.Cli.Input;

/// <summary>One configuration file as it is on the disk.</summary>
/// <param name="Path">The path as the user wrote it (and below it, in a folder).</param>
/// <param name="Bytes">Its content.</param>
internal sealed record InputFile(string Path, byte[] Bytes);

/// <summary>Finds and reads the files that the arguments mean.</summary>
internal static class InputFiles
{
    /// <summary>The argument that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What stands for its path.</summary>
    public const string StandardInputPath = "<stdin>";

    /// <summary>Reads all files, each once, in the order of the arguments and by name inside folders.</summary>
    /// <exception cref="CannotRunException">A path leads to nothing that can be read.</exception>
    public static IReadOnlyList<InputFile> Read(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Expand).DistinctBy(static path => path.Length == 0 ? path : Path.GetFullPath(path)).Select(ReadOne)];

    private static IEnumerable<string> Expand(string path) => path.Length > 0 && PathKinds.Of(path) == PathKind.Folder ? FilesOf(path) : [path];

    private static string[] FilesOf(string folder)
    {
        string[] found;
        try
        {
            found = [.. Directory.EnumerateFiles(folder, "*.conf").Where(static file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];
            // A folder a node, as configuration management leaves them.
            if (found.Length == 0) found = [.. Directory.EnumerateDirectories(folder).Select(static node => Path.Combine(node, "keepalived.conf")).Where(File.Exists).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            throw Unreadable(folder);
        }
        if (found.Length > 0) return found;
        throw new CannotRunException(
            $"no *.conf file in the folder {folder}",
            "only files directly in the folder, or a keepalived.conf in each folder below it, are read; name the folder that has them, or the files themselves");
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static InputFile ReadOne(string path)
    {
        if (path == StandardInput) return new InputFile(StandardInputPath, ReadStandardInput());
        PathKind kind = path.Length == 0 ? PathKind.Missing : PathKinds.Of(path);
        if (kind == PathKind.Missing) throw new CannotRunException($"no such file or folder: '{path}'", MissingPath.WayOut(path));
        if (kind == PathKind.Denied) throw Unreadable(path);
        if (kind != PathKind.File)
            throw new CannotRunException($"not a file: {path} is a device, pipe or socket", "save the text in a file and name that file");
        try
        {
            return new InputFile(path, File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
        catch (IOException failure)
        {
            throw new CannotRunException($"cannot read {path}: {failure.Message}", "check the disk, or copy the file elsewhere and name the copy");
        }
    }

    private static byte[] ReadStandardInput()
    {
        using Stream input = Console.OpenStandardInput();
        using MemoryStream bytes = new();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static CannotRunException Unreadable(string path) =>
        new($"cannot read {path}: permission denied", "run kaconf as a user who may read it, for example with sudo");
}

using System;
using System.Globalization;
using System.IO;
using Kaconf.Cli.Linux;

namespace Kaconf.Cli.Build;

/// <summary>The binary that the user wants.</summary>
/// <param name="Path">Where, as the user wrote it.</param>
internal sealed record OutputFile(string Path)
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>The file name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    private string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "/";

    /// <summary>Finds out before the long work whether the file can be there.</summary>
    /// <exception cref="CannotRunException">It cannot.</exception>
    public void Check()
    {
        if (PathKinds.Of(Path) is PathKind.Folder or PathKind.Special)
            throw new CannotRunException($"cannot write {Path}: it is a folder or a device", "name a file with -o, such as -o ./site");
        if (PathKinds.Of(Folder) != PathKind.Folder)
            throw new CannotRunException($"cannot write {Path}: there is no folder {Folder}", "make the folder first, or name another file with -o");
    }

    /// <summary>Puts a copy in place at one stroke: a running binary keeps its old file, and nobody sees half of one.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public void Install(string source)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.new");
        string beside = System.IO.Path.Combine(Folder, name);
        try
        {
            File.Copy(source, beside, overwrite: true);
            File.SetUnixFileMode(beside, Executable);
            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw new CannotRunException($"cannot write {Path}: {failure.Message}", "name a file with -o in a folder that you may write to");
        }
    }
}

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

    private string Beside => System.IO.Path.Combine(
        Folder, string.Create(CultureInfo.InvariantCulture, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.new"));

    /// <summary>Finds out before the long work whether the file can be there.</summary>
    /// <exception cref="CannotRunException">It cannot.</exception>
    public void Check()
    {
        if (Path.Length == 0) throw new CannotRunException("the name after -o is empty", "name a file, such as -o ./site");
        if (PathKinds.Of(Path) is PathKind.Folder or PathKind.Special)
            throw new CannotRunException($"cannot write {Path}: it is a folder or a device", "name a file with -o, such as -o ./site");
        if (PathKinds.Of(Folder) != PathKind.Folder)
            throw new CannotRunException($"cannot write {Path}: there is no folder {Folder}", "make the folder first, or name another file with -o");
        if (!MayReplace())
            throw new CannotRunException($"will not replace {Path}: it is there and no program", "name another file with -o, or remove that one");
        Write(static beside => File.WriteAllBytes(beside, []));
        File.Delete(Beside);
    }

    /// <summary>Puts a copy in place at one stroke: a running binary keeps its old file, and nobody sees half of one.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public void Install(string source) => Write(beside =>
    {
        File.Copy(source, beside, overwrite: true);
        File.SetUnixFileMode(beside, Executable);
        File.Move(beside, Path, overwrite: true);
    });

    private void Write(Action<string> write)
    {
        try
        {
            write(Beside);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(Beside);
            string why = failure switch
            {
                UnauthorizedAccessException => "permission denied",
                FileNotFoundException => "the folder takes no files",
                _ => failure.Message,
            };
            throw new CannotRunException($"cannot write {Path}: {why}", "name a file with -o in a folder that you may write to");
        }
    }

    /// <summary>A swapped option must not cost the user a configuration: only a program, or an empty file, gives way.</summary>
    private bool MayReplace()
    {
        if (PathKinds.Of(Path) != PathKind.File) return true;
        try
        {
            using FileStream there = File.OpenRead(Path);
            Span<byte> start = stackalloc byte[4];
            int length = there.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return length == 0 || start[..length].SequenceEqual("\u007FELF"u8);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Cli.Input;
using Kaconf.Cli.Linux;

namespace Kaconf.Cli.Changes;

/// <summary>Puts new texts in the place of files, each at one stroke: with the same mode and owner, and nobody reads half of one.</summary>
internal static class FileReplacement
{
    /// <summary>Writes the files.</summary>
    /// <exception cref="CannotRunException">One cannot be written, or is not what was read; those before it have been written.</exception>
    public static void Write(IReadOnlyList<ChangedFile> files)
    {
        if (files.Any(static file => file.Path == InputFiles.StandardInputPath))
            throw new CannotRunException("standard input cannot be written to", "save the text in a file and name that file, or add --dry-run to see what would change");
        foreach (ChangedFile file in files) Write(file);
    }

    private static void Write(ChangedFile file)
    {
        // A link stays one.
        string path = Path.GetFullPath(file.Path);
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        string beside = Path.Combine(Path.GetDirectoryName(path)!, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}.new"));
        try
        {
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Before.ToBytes()))
                throw new CannotRunException($"will not write {file.Path}: it has been changed meanwhile", "run the command again");
            // Never more open than the file, which may hold a password.
            UnixFileMode mode = File.GetUnixFileMode(path);
            using (FileStream stream = new(beside, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = mode })) stream.Write(file.After.ToBytes());
            FileOwner.Copy(path, beside);
            File.SetUnixFileMode(beside, mode);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            string why = failure is UnauthorizedAccessException ? "permission denied" : failure.Message;
            throw new CannotRunException($"cannot write {file.Path}: {why}", "run kaconf as the owner of the file, for example with sudo");
        }
    }
}

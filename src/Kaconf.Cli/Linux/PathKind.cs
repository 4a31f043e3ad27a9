using System.Runtime.InteropServices;

namespace Kaconf.Cli.Linux;

/// <summary>What a path leads to, links followed.</summary>
internal enum PathKind
{
    /// <summary>Nothing, or a link to nothing.</summary>
    Missing,

    /// <summary>A folder on the way may not be entered.</summary>
    Denied,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A device, pipe or socket: opening one may wait for ever.</summary>
    Special,
}

/// <summary>Asks the kernel what a path leads to; the framework does not tell a file from a pipe.</summary>
internal static unsafe partial class PathKinds
{
    // linux/fcntl.h, linux/stat.h, asm-generic/errno-base.h
    internal const int AtFdcwd = -100;
    private const uint StatxType = 1;
    internal const int StatxSize = 256;
    private const int StxModeOffset = 28;
    private const int TypeMask = 0xF000, RegularFile = 0x8000, Directory = 0x4000;
    private const int Eacces = 13;

    /// <summary>What the path leads to.</summary>
    public static PathKind Of(string path)
    {
        byte* buffer = stackalloc byte[StatxSize];
        if (Statx(AtFdcwd, path, 0, StatxType, buffer) != 0)
            return Marshal.GetLastPInvokeError() == Eacces ? PathKind.Denied : PathKind.Missing;
        return (*(ushort*)(buffer + StxModeOffset) & TypeMask) switch
        {
            RegularFile => PathKind.File,
            Directory => PathKind.Folder,
            _ => PathKind.Special,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int Statx(int folder, string path, int flags, uint mask, byte* buffer);
}

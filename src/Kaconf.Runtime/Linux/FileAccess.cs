using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>Who may run a file, read it, and change it.</summary>
internal static unsafe class FileAccess
{
    private const int ForOwner = 0x40, ForGroup = 8, ForOthers = 1;

    /// <summary>Whether there is a file at this path that can be looked at.</summary>
    internal static bool Exists(string path) => TryStat(path, out _);

    /// <summary>Whether it is a regular file that this user may run.</summary>
    internal static bool IsExecutable(string path, uint uid, uint[] groups) => TryStat(path, out Libc.Statx file)
        && (file.Mode & Libc.S_IFMT) == Libc.S_IFREG
        && (file.Mode & (uid == 0 ? ForOwner | ForGroup | ForOthers
            : uid == file.Uid ? ForOwner : Array.IndexOf(groups, file.Gid) >= 0 ? ForGroup : ForOthers)) != 0;

    /// <summary>Whether others than its owner can read the file.</summary>
    internal static bool OthersCanRead(string path) => TryStat(path, out Libc.Statx file) && (file.Mode & (Libc.S_IRGRP | Libc.S_IROTH)) != 0;

    /// <summary>
    /// Whether others than root can change the file, or put another in its place, on any step of the path
    /// or of the path that links lead to. A sticky directory such as /tmp keeps others' entries safe.
    /// </summary>
    internal static bool OthersCanChange(string path) =>
        AnyStepIsOpen(path) || RealPath(path) is not { } real || AnyStepIsOpen(real);

    private static bool AnyStepIsOpen(string path)
    {
        for (int end = 0; end >= 0; end = end < path.Length ? NextSlash(path, end + 1) : -1)
            if (!TryStat(end == 0 ? "/" : path[..end], out Libc.Statx step) || IsOpen(step)) return true;
        return false;
    }

    private static int NextSlash(string path, int from) => path.IndexOf('/', from) is >= 0 and var slash ? slash : path.Length;

    private static bool IsOpen(in Libc.Statx step) => step.Uid != 0
        || ((step.Mode & Libc.S_ISVTX) == 0
            && ((step.Mode & Libc.S_IWOTH) != 0 || ((step.Mode & Libc.S_IWGRP) != 0 && step.Gid != 0)));

    private static bool TryStat(string path, out Libc.Statx file)
    {
        fixed (Libc.Statx* result = &file) return Libc.statx(Libc.AT_FDCWD, path, 0, Libc.STATX_BASIC_STATS, result) == 0;
    }

    /// <summary>The path without links; null = it leads nowhere.</summary>
    internal static string? RealPath(string path)
    {
        byte* buffer = stackalloc byte[4096];
        return Libc.realpath(path, buffer) is null ? null : Marshal.PtrToStringUTF8((nint)buffer);
    }
}

using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Where files are, and how one is put there.</summary>
internal static unsafe class FilePlace
{
    private const int Everybody = 0x1B6;

    // linux/magic.h: NFS, SMB (three), FUSE, 9P, Ceph, OCFS2, GFS2, Lustre; and what the kernel makes up: proc, sysfs, cgroup (two), debugfs, tracefs.
    private static readonly long[] Silent =
    [
        0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x65735546, 0x01021997, 0x00C36400, 0x7461636F, 0x01161970, 0x0BD00BD0,
        0x9FA0, 0x62656572, 0x27E0EB, 0x63677270, 0x64626720, 0x74726163,
    ];

    /// <summary>The path without links; null where there is nothing.</summary>
    internal static string? Real(string path)
    {
        byte* buffer = stackalloc byte[4096];
        return Libc.realpath(path, buffer) is null ? null : Marshal.PtrToStringUTF8((nint)buffer);
    }

    /// <summary>Whether files there change without inotify(7) telling: another host may write them, or they are made when they are read.</summary>
    internal static bool IsSilent(string directory)
    {
        long* status = stackalloc long[32];
        return Libc.statfs(directory, status) == 0 && Array.IndexOf(Silent, status[0] & 0xFFFFFFFF) >= 0;
    }

    /// <summary>Whether it is a regular file; null = there is nothing.</summary>
    internal static bool? IsRegular(string path)
    {
        Libc.Statx status;
        return Libc.statx(Libc.AT_FDCWD, path, 0, Libc.STATX_BASIC_STATS, &status) != 0 ? null : (status.Mode & Libc.S_IFMT) == Libc.S_IFREG;
    }

    /// <summary>Whether it is a symbolic link.</summary>
    internal static bool IsLink(string path)
    {
        Libc.Statx status;
        return Libc.statx(Libc.AT_FDCWD, path, Libc.AT_SYMLINK_NOFOLLOW, Libc.STATX_BASIC_STATS, &status) == 0 && (status.Mode & Libc.S_IFMT) == Libc.S_IFLNK;
    }

    /// <summary>Puts a file there in one step, also over another: nobody sees half of it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="mask">The permissions that it does not get.</param>
    internal static Errno Write(string path, string text, uint mask)
    {
        string fresh = $"{path}.kaconf";
        _ = Libc.unlink(fresh);
        SysResult fd = SysResult.Of(Libc.open(fresh, Libc.O_WRONLY | Libc.O_CREAT | Libc.O_EXCL | Libc.O_CLOEXEC, (int)(Everybody & ~mask)));
        if (fd.IsError) return fd.Error;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        SysResult written;
        fixed (byte* start = bytes) written = SysResult.Of(Libc.write(fd.Value, start, (nuint)bytes.Length));
        _ = Libc.close(fd.Value);
        if (!written.IsError) written = SysResult.Of(Libc.rename(fresh, path));
        if (written.IsError) _ = Libc.unlink(fresh);
        return written.Error;
    }
}

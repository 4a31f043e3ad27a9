using System;
using System.IO;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// A FIFO (fifo(7)), open for writing whether somebody reads or not. One that we make bears a mark, so that a successor of a
/// killed process knows it from one that somebody else made, which is used and never removed.
/// </summary>
internal sealed unsafe class NamedPipe : IDisposable
{
    // Only root can set or see it; the file systems of /run and /tmp have it, and without it the FIFO is just not known again.
    private const string Mark = "trusted.kaconf";
    // keepalived's 0644, of which its usual umask leaves 0600.
    private const uint Readable = 0x1A4;
    private const string NoFifo = "is there and is no FIFO: remove it, or name another path";
    private readonly string path;
    private readonly SafeFd fd;

    private NamedPipe(string path, int fd) => (this.path, this.fd) = (path, new SafeFd(fd));

    /// <summary>Whether it was made by us, now or by a predecessor.</summary>
    public bool IsOurs { get; private set; }

    /// <summary>Makes the FIFO, or takes the one that is there.</summary>
    /// <returns>Null when that cannot be; and what is wrong, which without null is only a warning.</returns>
    public static (NamedPipe? Pipe, string? Problem) Open(string path, ChildIdentity owner)
    {
        bool made = Libc.mkfifo(path, Readable & ~owner.Mask) == 0;
        if (!made && Errno.Last != Errno.EEXIST) return (null, $"cannot be made: {Errno.Last}");
        if (!TryLook(path, out Libc.Statx file) || (file.Mode & Libc.S_IFMT) != Libc.S_IFIFO) return (null, NoFifo);
        SysResult fd = SysResult.Of(Libc.open(path, Libc.O_RDWR | Libc.O_NONBLOCK | Libc.O_CLOEXEC, 0));
        if (fd.IsError) return (null, $"cannot be opened: {fd.Error}");
        NamedPipe pipe = new(path, fd.Value);
        if (!pipe.IsInPlace)
        {
            pipe.Dispose();
            return (null, "was replaced while it was opened");
        }
        pipe.IsOurs = made || IsMarked(path);
        return (pipe, pipe.IsOurs ? pipe.Own(owner.Uid, owner.Groups[0]) : null);
    }

    /// <summary>Why there could be none at a path, as <see cref="Open"/> would say it; null = nothing speaks against it.</summary>
    public static string? WhyNot(string path)
    {
        if (TryLook(path, out Libc.Statx file)) return (file.Mode & Libc.S_IFMT) == Libc.S_IFIFO ? null : NoFifo;
        return FilePlace.Real(Path.GetDirectoryName(path) ?? "/") is null ? "cannot be made: its directory is not there" : null;
    }

    /// <summary>Removes the FIFO that a killed predecessor has made.</summary>
    /// <returns>Whether there was one, and it is gone.</returns>
    public static bool RemoveLeftover(string path) =>
        TryLook(path, out Libc.Statx file) && (file.Mode & Libc.S_IFMT) == Libc.S_IFIFO && IsMarked(path) && Libc.unlink(path) == 0;

    /// <summary>Whether the path still leads to it.</summary>
    public bool IsInPlace => TryLook(path, out Libc.Statx there) && TryLook("", out Libc.Statx own, fd.Number)
        && (there.Inode, there.Device) == (own.Inode, own.Device);

    /// <summary>Writes without waiting: whole or not at all, of up to PIPE_BUF = 4096 bytes (pipe(7)).</summary>
    public SysResult Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes) return SysResult.Of(Libc.write(fd.Number, start, (nuint)bytes.Length));
    }

    /// <summary>Removes it where it is ours, so that nobody opens it again; who reads comes to the end after <see cref="Dispose"/>.</summary>
    public void Remove()
    {
        if (IsOurs && IsInPlace) _ = Libc.unlink(path);
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();

    private static bool IsMarked(string path) => Libc.lgetxattr(path, Mark, null, 0) >= 0;

    private static bool TryLook(string path, out Libc.Statx file, int directory = Libc.AT_FDCWD)
    {
        fixed (Libc.Statx* result = &file)
            return Libc.statx(directory, path, Libc.AT_SYMLINK_NOFOLLOW | Libc.AT_EMPTY_PATH, Libc.STATX_BASIC_STATS, result) == 0;
    }

    private string? Own(uint uid, uint gid)
    {
        byte one = 1;
        _ = Libc.fsetxattr(fd.Number, Mark, &one, 1, 0);
        SysResult result = SysResult.Of(uid == Libc.geteuid() && gid == Libc.getegid() ? 0 : Libc.fchown(fd.Number, uid, gid));
        return result.IsError ? $"cannot be given to uid:gid {uid}:{gid}: {result.Error}" : null;
    }
}

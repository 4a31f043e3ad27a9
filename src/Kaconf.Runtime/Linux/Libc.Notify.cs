using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// inotify(7), and what is known of directories and file systems.
internal static unsafe partial class Libc
{
    internal const int IN_NONBLOCK = 0x800, IN_CLOEXEC = 0x80000, O_DIRECTORY = 0x10000;
    internal const int O_WRONLY = 1, O_CREAT = 0x40, O_EXCL = 0x80;
    internal const uint IN_CLOSE_WRITE = 8, IN_MOVED_FROM = 0x40, IN_MOVED_TO = 0x80, IN_CREATE = 0x100, IN_DELETE = 0x200;
    internal const uint IN_DELETE_SELF = 0x400, IN_MOVE_SELF = 0x800, IN_Q_OVERFLOW = 0x4000, IN_IGNORED = 0x8000, IN_ONLYDIR = 0x1000000;

    /// <summary>inotify_init1(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int inotify_init1(int flags);

    /// <summary>inotify_add_watch(2).</summary>
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int inotify_add_watch(int fd, string path, uint mask);

    /// <summary>inotify_rm_watch(2).</summary>
    [LibraryImport("libc")]
    internal static partial int inotify_rm_watch(int fd, int watch);

    /// <summary>getdents64(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint getdents64(int fd, void* buffer, nuint size);

    /// <summary>statfs(2); struct statfs has 120 bytes on a 64-bit system and begins with the type, a long.</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int statfs(string path, long* result);

    /// <summary>rename(2).</summary>
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int rename(string from, string to);
}

using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    internal const int AT_FDCWD = -100, AT_SYMLINK_NOFOLLOW = 0x100, AT_EMPTY_PATH = 0x1000;
    internal const uint STATX_BASIC_STATS = 0x7ff;
    internal const ushort S_IFMT = 0xF000, S_IFIFO = 0x1000, S_IFREG = 0x8000, S_IFLNK = 0xA000, S_IFSOCK = 0xC000;
    internal const ushort S_ISVTX = 0x200, S_IRGRP = 0x20, S_IWGRP = 0x10, S_IROTH = 4, S_IWOTH = 2;

    /// <summary>statx(2): its structure is the same on every architecture, unlike that of stat(2).</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int statx(int directory, string path, int flags, uint mask, Statx* result);

    /// <summary>The start of struct statx (linux/stat.h); its size is the kernel's 256 bytes.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct Statx
    {
        /// <summary>Owner.</summary>
        [FieldOffset(20)]
        internal uint Uid;

        /// <summary>Group.</summary>
        [FieldOffset(24)]
        internal uint Gid;

        /// <summary>File type and permissions.</summary>
        [FieldOffset(28)]
        internal ushort Mode;

        /// <summary>Its number in its file system.</summary>
        [FieldOffset(32)]
        internal ulong Inode;

        /// <summary>The device of the file system: major and minor number.</summary>
        [FieldOffset(136)]
        internal ulong Device;
    }
}

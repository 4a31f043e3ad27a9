using System.IO;
using System.Runtime.InteropServices;

namespace Kaconf.Cli.Linux;

/// <summary>Who owns a file; the framework does not tell.</summary>
internal static unsafe partial class FileOwner
{
    // linux/fcntl.h, linux/stat.h
    private const int AtFdcwd = -100;
    private const uint StatxOwner = 0x8, StatxGroup = 0x10;
    private const int StatxSize = 256, OwnerOffset = 20, GroupOffset = 24;

    /// <summary>Gives a file the owner and the group of another one.</summary>
    /// <exception cref="IOException">The kernel does not allow it.</exception>
    public static void Copy(string from, string to)
    {
        (uint owner, uint group) = Of(from);
        if (Of(to) != (owner, group) && Chown(to, owner, group) != 0) throw new IOException("its owner could not be kept");
    }

    private static (uint Owner, uint Group) Of(string path)
    {
        byte* buffer = stackalloc byte[StatxSize];
        if (Statx(AtFdcwd, path, 0, StatxOwner | StatxGroup, buffer) != 0) throw new IOException("its owner cannot be told");
        return (*(uint*)(buffer + OwnerOffset), *(uint*)(buffer + GroupOffset));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Chown(string path, uint owner, uint group);
}

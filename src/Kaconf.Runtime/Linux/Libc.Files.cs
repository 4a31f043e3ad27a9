using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    internal const int O_RDONLY = 0, O_CLOEXEC = 0x80000;

    /// <summary>open(2).</summary>
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int open(string path, int flags, int mode);

    /// <summary>read(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint read(int fd, void* buffer, nuint count);

    /// <summary>realpath(3); the buffer has PATH_MAX = 4096 bytes.</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* realpath(string path, byte* buffer);

    /// <summary>geteuid(2).</summary>
    [LibraryImport("libc")]
    internal static partial uint geteuid();

    /// <summary>getegid(2).</summary>
    [LibraryImport("libc")]
    internal static partial uint getegid();
}

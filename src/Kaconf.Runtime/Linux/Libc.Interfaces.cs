using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    internal const int AF_INET = 2, SOCK_DGRAM = 2, IFF_UP = 1, IFNAMSIZ = 16;
    internal const nuint SIOCGIFFLAGS = 0x8913, SIOCGIFADDR = 0x8915;

    /// <summary>ioctl(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int ioctl(int fd, nuint request, void* argument);

    /// <summary>capget(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int capget(uint* header, uint* data);
}

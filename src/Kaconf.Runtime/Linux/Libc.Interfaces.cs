using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    internal const int AF_INET = 2, SOCK_DGRAM = 2, IFNAMSIZ = 16;

    /// <summary>IFF_UP | IFF_RUNNING: what the daemon takes for up (netdevice(7)).</summary>
    internal const int IFF_UP_RUNNING = 0x1 | 0x40;
    internal const nuint SIOCGIFFLAGS = 0x8913, SIOCGIFADDR = 0x8915;

    /// <summary>ioctl(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int ioctl(int fd, nuint request, void* argument);

    /// <summary>setns(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int setns(int fd, int kind);

    /// <summary>capget(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int capget(uint* header, uint* data);
}

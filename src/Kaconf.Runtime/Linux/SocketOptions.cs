using System;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>setsockopt(2) for the shapes of value that are in use.</summary>
internal static unsafe class SocketOptions
{
    /// <summary>Sets a number.</summary>
    public static SysResult Set(int fd, int level, int name, int value) =>
        SysResult.Of(Libc.setsockopt(fd, level, name, &value, sizeof(int)));

    /// <summary>Binds the socket to an interface (SO_BINDTODEVICE), which must exist.</summary>
    public static SysResult BindToDevice(int fd, string device)
    {
        byte* name = stackalloc byte[Libc.IFNAMSIZ];
        new Span<byte>(name, Libc.IFNAMSIZ).Clear();
        if (!Encoding.UTF8.TryGetBytes(device, new Span<byte>(name, Libc.IFNAMSIZ - 1), out _)) return new(-1, Errno.ENODEV);
        return SysResult.Of(Libc.setsockopt(fd, Libc.SOL_SOCKET, Libc.SO_BINDTODEVICE, name, Libc.IFNAMSIZ));
    }

    /// <summary>Names a multicast group (4 bytes, or none) and an interface: IP_ADD_MEMBERSHIP, IP_MULTICAST_IF.</summary>
    public static SysResult SetMulticast(int fd, int name, ReadOnlySpan<byte> group, int interfaceIndex)
    {
        Libc.ip_mreqn request = default;
        group.CopyTo(new Span<byte>(request.imr_multiaddr, 4));
        request.imr_ifindex = interfaceIndex;
        return SysResult.Of(Libc.setsockopt(fd, Libc.IPPROTO_IP, name, &request, (uint)sizeof(Libc.ip_mreqn)));
    }

    /// <summary>Bounds how long a receive may wait (SO_RCVTIMEO).</summary>
    public static SysResult SetReceiveTimeout(int fd, int seconds)
    {
        // struct timeval of a 64-bit system.
        long* timeout = stackalloc long[2] { seconds, 0 };
        return SysResult.Of(Libc.setsockopt(fd, Libc.SOL_SOCKET, Libc.SO_RCVTIMEO, timeout, 2 * sizeof(long)));
    }
}

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

    /// <summary>Joins a multicast group on an interface.</summary>
    public static SysResult Join(int fd, bool isV6, ReadOnlySpan<byte> group, int interfaceIndex)
    {
        if (isV6)
        {
            Libc.ipv6_mreq wide = new() { ipv6mr_interface = interfaceIndex };
            group[..16].CopyTo(new Span<byte>(wide.ipv6mr_multiaddr, 16));
            return SysResult.Of(Libc.setsockopt(fd, Libc.IPPROTO_IPV6, Libc.IPV6_ADD_MEMBERSHIP, &wide, (uint)sizeof(Libc.ipv6_mreq)));
        }
        Libc.ip_mreqn request = new() { imr_ifindex = interfaceIndex };
        group[..4].CopyTo(new Span<byte>(request.imr_multiaddr, 4));
        return SysResult.Of(Libc.setsockopt(fd, Libc.IPPROTO_IP, Libc.IP_ADD_MEMBERSHIP, &request, (uint)sizeof(Libc.ip_mreqn)));
    }

    /// <summary>Binds the socket to an address, also to one that this host does not have yet.</summary>
    public static SysResult BindAnyway(int fd, bool isV6, ReadOnlySpan<byte> address)
    {
        if (isV6)
        {
            Set(fd, Libc.IPPROTO_IPV6, Libc.IPV6_FREEBIND, 1);
            Libc.sockaddr_in6 wide = new() { sin6_family = Libc.AF_INET6 };
            address[..16].CopyTo(new Span<byte>(wide.sin6_addr, 16));
            return SysResult.Of(Libc.bind(fd, &wide, (uint)sizeof(Libc.sockaddr_in6)));
        }
        Set(fd, Libc.IPPROTO_IP, Libc.IP_FREEBIND, 1);
        Libc.sockaddr_in narrow = new() { sin_family = Libc.AF_INET };
        address[..4].CopyTo(new Span<byte>(narrow.sin_addr, 4));
        return SysResult.Of(Libc.bind(fd, &narrow, (uint)sizeof(Libc.sockaddr_in)));
    }

    /// <summary>Has the kernel keep from the socket what a program does not let through (SO_ATTACH_FILTER).</summary>
    public static SysResult Attach(int fd, ReadOnlySpan<Libc.sock_filter> program)
    {
        fixed (Libc.sock_filter* instructions = program)
        {
            Libc.sock_fprog value = new() { len = (ushort)program.Length, filter = instructions };
            return SysResult.Of(Libc.setsockopt(fd, Libc.SOL_SOCKET, Libc.SO_ATTACH_FILTER, &value, (uint)sizeof(Libc.sock_fprog)));
        }
    }

    /// <summary>Bounds how long a receive may wait (SO_RCVTIMEO).</summary>
    public static SysResult SetReceiveTimeout(int fd, int seconds)
    {
        // struct timeval of a 64-bit system.
        long* timeout = stackalloc long[2] { seconds, 0 };
        return SysResult.Of(Libc.setsockopt(fd, Libc.SOL_SOCKET, Libc.SO_RCVTIMEO, timeout, 2 * sizeof(long)));
    }
}

using System;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Questions to the kernel about this process's network namespace and rights.</summary>
internal static unsafe class HostQuery
{
    private const int RequestSize = 40;

    /// <summary>Whether an interface is up, with a carrier, and has an IPv4 address; null = there is none of this name (netdevice(7)).</summary>
    internal static (bool IsUp, bool HasIPv4)? Interface(string name)
    {
        byte* request = stackalloc byte[RequestSize];
        new Span<byte>(request, RequestSize).Clear();
        if (!Encoding.UTF8.TryGetBytes(name, new Span<byte>(request, Libc.IFNAMSIZ - 1), out _)) return null;
        int socket = Libc.socket(Libc.AF_INET, Libc.SOCK_DGRAM | Libc.SOCK_CLOEXEC, 0);
        bool exists = Libc.ioctl(socket, Libc.SIOCGIFFLAGS, request) == 0;
        bool isUp = (*(short*)(request + Libc.IFNAMSIZ) & Libc.IFF_UP_RUNNING) == Libc.IFF_UP_RUNNING;
        bool hasIPv4 = Libc.ioctl(socket, Libc.SIOCGIFADDR, request) == 0;
        _ = Libc.close(socket);
        return exists ? (isUp, hasIPv4) : null;
    }

    /// <summary>Whether an interface has a link-local IPv6 address (/proc/net/if_inet6: address, number, length, scope, flags, name).</summary>
    internal static bool HasLinkLocal(string name)
    {
        const string linkScope = "20";
        foreach (string line in (SmallFile.Read("/proc/net/if_inet6") ?? "").Split('\n'))
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, linkScope, _, { } found] && found == name) return true;
        return false;
    }

    /// <summary>Whether this process has a capability in effect.</summary>
    /// <param name="number">Its number in linux/capability.h.</param>
    internal static bool HasCapability(int number)
    {
        const uint version3 = 0x20080522;
        uint* header = stackalloc uint[2] { version3, 0 };
        uint* data = stackalloc uint[6];
        return Libc.capget(header, data) == 0 && (data[number / 32 * 3] & (1u << (number % 32))) != 0;
    }
}

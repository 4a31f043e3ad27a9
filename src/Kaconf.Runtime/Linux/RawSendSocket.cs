using System;
using System.Runtime.CompilerServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// Sends adverts of one family out of any interface, many in one system call (raw(7), ipv6(7)): over IPv4 whole packets, over
/// IPv6 what follows the header, which the kernel makes. They are not looped back to this host, and nothing is ever received.
/// </summary>
internal sealed unsafe class RawSendSocket : IDisposable
{
    /// <summary>TC_PRIO_CONTROL of linux/pkt_sched.h: adverts overtake the traffic they keep alive.</summary>
    private const int ControlPriority = 7;

    /// <summary>"Internetwork control", as routing protocols send it (RFC 2474 §4.2.2.1).</summary>
    private const int TrafficClass = 0xC0;

    private const byte MostHops = 255;

    // A thousand adverts on their way through a slow queue.
    private const int SendBuffer = 1024 * 1024;

    private readonly SafeFd fd;
    private readonly SendBatch batch = new(room: 0);

    /// <summary>Opens the socket.</summary>
    /// <param name="isV6">The family.</param>
    /// <param name="protocol">The protocol number that IPv6 packets carry; those of IPv4 say it themselves.</param>
    /// <exception cref="LinuxException">CAP_NET_RAW is missing.</exception>
    public RawSendSocket(bool isV6, byte protocol)
    {
        int family = isV6 ? Libc.AF_INET6 : Libc.AF_INET;
        fd = new SafeFd(SysResult
            .Of(Libc.socket(family, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, isV6 ? protocol : Libc.IPPROTO_RAW))
            .OrThrow("cannot open a socket to send VRRP adverts"));
        try
        {
            if (isV6) ConfigureV6();
            else SocketOptions.Set(fd.Number, Libc.IPPROTO_IP, Libc.IP_MULTICAST_LOOP, 0).OrThrow("IP_MULTICAST_LOOP");
            // Better, but not needed: they take CAP_NET_ADMIN.
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_PRIORITY, ControlPriority);
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_SNDBUFFORCE, SendBuffer);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="SendBatch.Takes"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(SendTarget target) => batch.Takes(target);

    /// <inheritdoc cref="SendBatch.Add(int, SendTarget)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int tag, SendTarget target) => batch.Add(tag, target);

    /// <summary>Sends all; one that the kernel refuses does not keep the others.</summary>
    /// <param name="onRefused">Hears of each that was refused: its tag, and why.</param>
    public void Flush(Action<int, Errno> onRefused)
    {
        if (batch.Count > 0) batch.Flush(fd.Number, onRefused);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        fd.Dispose();
        batch.Dispose();
    }

    // keepalived leaves the unicast hop limit at the system's 64, which RFC 9568 §5.1.2.3 forbids.
    private void ConfigureV6()
    {
        VirtualRouterFilter.AttachNone(fd.Number).OrThrow("SO_ATTACH_FILTER");
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_MULTICAST_LOOP, 0).OrThrow("IPV6_MULTICAST_LOOP");
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_MULTICAST_HOPS, MostHops).OrThrow("IPV6_MULTICAST_HOPS");
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_UNICAST_HOPS, MostHops).OrThrow("IPV6_UNICAST_HOPS");
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_TCLASS, TrafficClass);
    }
}

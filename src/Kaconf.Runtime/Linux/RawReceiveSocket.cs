using System;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// Receives the packets of one protocol on one interface (raw(7), ipv6(7)): IPv4 with its header; IPv6 without, its hop
/// limit and destination as ancillary data. Nothing comes through before <see cref="Filter"/>.
/// </summary>
internal sealed unsafe class RawReceiveSocket : IDisposable
{
    // Some 1,300 adverts wait here while the daemon is not scheduled.
    private const int ReceiveBuffer = 1024 * 1024;

    private readonly SafeFd fd;
    private readonly bool isV6;

    /// <summary>Opens the socket.</summary>
    /// <param name="isV6">The family.</param>
    /// <param name="protocol">The number in the IP header.</param>
    /// <param name="device">The interface.</param>
    /// <param name="destination">Only what is sent to this address of ours; empty = to any address or group of ours.</param>
    /// <exception cref="LinuxException">CAP_NET_RAW is missing, or the interface has just vanished.</exception>
    public RawReceiveSocket(bool isV6, byte protocol, string device, ReadOnlySpan<byte> destination)
    {
        this.isV6 = isV6;
        int family = isV6 ? Libc.AF_INET6 : Libc.AF_INET;
        fd = new SafeFd(SysResult
            .Of(Libc.socket(family, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, protocol))
            .OrThrow("cannot open a socket to receive VRRP adverts"));
        try
        {
            VirtualRouterFilter.AttachNone(fd.Number).OrThrow("SO_ATTACH_FILTER");
            SocketOptions.BindToDevice(fd.Number, device).OrThrow($"cannot bind to interface {device}");
            Configure();
            if (!destination.IsEmpty) SocketOptions.BindAnyway(fd.Number, isV6, destination).OrThrow("cannot bind a socket to the address that adverts come to");
            DropEarlierPackets();
        }
        catch
        {
            fd.Dispose();
            throw;
        }
    }

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <summary>Has room for at least so many bytes of packets; never less than from the start.</summary>
    public void Grow(long bytes)
    {
        if (bytes > ReceiveBuffer) SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_RCVBUFFORCE, (int)Math.Min(bytes, int.MaxValue / 2));
    }

    /// <summary>Joins a multicast group on an interface.</summary>
    public SysResult Join(ReadOnlySpan<byte> group, int interfaceIndex) => SocketOptions.Join(fd.Number, isV6, group, interfaceIndex);

    /// <inheritdoc cref="VirtualRouterFilter.Attach"/>
    public SysResult Filter(byte offset, ReadOnlySpan<uint> wanted) => VirtualRouterFilter.Attach(fd.Number, isV6, offset, wanted);

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();

    private void Configure()
    {
        // Not the groups that others on this host have joined; older kernels know no such option for IPv6.
        SysResult own = SocketOptions.Set(fd.Number, isV6 ? Libc.IPPROTO_IPV6 : Libc.IPPROTO_IP, isV6 ? Libc.IPV6_MULTICAST_ALL : Libc.IP_MULTICAST_ALL, 0);
        if (!isV6) own.OrThrow("IP_MULTICAST_ALL");
        // Better, but not needed: it takes CAP_NET_ADMIN.
        SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_RCVBUFFORCE, ReceiveBuffer);
        // So is this.
        SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_TIMESTAMPNS, 1);
        if (!isV6) return;
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_RECVHOPLIMIT, 1).OrThrow("IPV6_RECVHOPLIMIT");
        SocketOptions.Set(fd.Number, Libc.IPPROTO_IPV6, Libc.IPV6_RECVPKTINFO, 1).OrThrow("IPV6_RECVPKTINFO");
    }

    // Between socket() and the filter the socket hears every interface.
    private void DropEarlierPackets()
    {
        byte scratch;
        for (int i = 0; i < 1000 && Libc.recvfrom(fd.Number, &scratch, 1, 0, null, null) >= 0; i++) { }
    }
}

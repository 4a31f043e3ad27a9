using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Receives the IPv4 packets of one protocol on one interface, IP header included (raw(7)).</summary>
internal sealed unsafe class RawReceiveSocket : IDisposable
{
    // Some 300 adverts wait here while the daemon is not scheduled.
    private const int ReceiveBuffer = 256 * 1024;

    private readonly SafeFd fd;

    /// <summary>Opens the socket.</summary>
    /// <exception cref="LinuxException">CAP_NET_RAW is missing, or the interface has just vanished.</exception>
    public RawReceiveSocket(byte protocol, string device)
    {
        fd = new SafeFd(SysResult
            .Of(Libc.socket(Libc.AF_INET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, protocol))
            .OrThrow("cannot open a socket to receive VRRP adverts"));
        try
        {
            SocketOptions.BindToDevice(fd.Number, device).OrThrow($"cannot bind to interface {device}");
            // Not the groups that others on this host have joined on other interfaces.
            SocketOptions.Set(fd.Number, Libc.IPPROTO_IP, Libc.IP_MULTICAST_ALL, 0).OrThrow("IP_MULTICAST_ALL");
            // Better, but not needed: it takes CAP_NET_ADMIN.
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_RCVBUFFORCE, ReceiveBuffer);
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

    /// <summary>Joins a multicast group of 4 bytes on an interface.</summary>
    public SysResult Join(ReadOnlySpan<byte> group, int interfaceIndex) =>
        SocketOptions.SetMulticast(fd.Number, Libc.IP_ADD_MEMBERSHIP, group, interfaceIndex);

    /// <summary>Receives a packet if there is one; EAGAIN if there is none.</summary>
    /// <returns>Its length, or an error.</returns>
    public SysResult Receive(Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
            return SysResult.Of(Libc.recvfrom(fd.Number, bytes, (nuint)buffer.Length, 0, null, null));
    }

    // Between socket() and SO_BINDTODEVICE the socket hears every interface.
    private void DropEarlierPackets()
    {
        Span<byte> scratch = stackalloc byte[1];
        for (int i = 0; i < 1000 && !Receive(scratch).IsError; i++) { }
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Sends whole IPv4 packets (raw(7), IPPROTO_RAW, so that nothing is ever received); multicast goes out of one interface.</summary>
internal sealed unsafe class RawSendSocket : IDisposable
{
    /// <summary>TC_PRIO_CONTROL of linux/pkt_sched.h: adverts overtake the traffic they keep alive.</summary>
    private const int ControlPriority = 7;

    private readonly SafeFd fd;

    /// <summary>Opens the socket.</summary>
    /// <exception cref="LinuxException">CAP_NET_RAW is missing, or the interface has just vanished.</exception>
    public RawSendSocket(int interfaceIndex)
    {
        fd = new SafeFd(SysResult
            .Of(Libc.socket(Libc.AF_INET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, Libc.IPPROTO_RAW))
            .OrThrow("cannot open a socket to send VRRP adverts"));
        try
        {
            SocketOptions.SetMulticast(fd.Number, Libc.IP_MULTICAST_IF, default, interfaceIndex).OrThrow("IP_MULTICAST_IF");
            SocketOptions.Set(fd.Number, Libc.IPPROTO_IP, Libc.IP_MULTICAST_LOOP, 0).OrThrow("IP_MULTICAST_LOOP");
            // Better, but not needed: it takes CAP_NET_ADMIN.
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_PRIORITY, ControlPriority);
        }
        catch
        {
            fd.Dispose();
            throw;
        }
    }

    /// <summary>Sends a packet; <paramref name="destination"/> is the same 4 bytes as in its header.</summary>
    public Errno Send(ReadOnlySpan<byte> packet, ReadOnlySpan<byte> destination)
    {
        Libc.sockaddr_in address = default;
        address.sin_family = Libc.AF_INET;
        destination.CopyTo(new Span<byte>(address.sin_addr, 4));
        fixed (byte* bytes = packet)
            return SysResult.Of(Libc.sendto(fd.Number, bytes, (nuint)packet.Length, 0, &address, (uint)sizeof(Libc.sockaddr_in))).Error;
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

using System;

namespace Kaconf.Runtime.Linux;

/// <summary>A NETLINK_CONNECTOR socket in the group of process events (linux/cn_proc.h). Only the first network namespace of a host has them.</summary>
internal sealed unsafe class ConnectorSocket : IDisposable
{
    private const uint ProcessGroup = 1;
    private readonly SafeFd fd;

    private ConnectorSocket(SafeFd fd) => this.fd = fd;

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <summary>Opens one; null with the reason when the kernel refuses.</summary>
    public static ConnectorSocket? Open(out Errno why)
    {
        SysResult opened = SysResult.Of(Libc.socket(Libc.AF_NETLINK, Libc.SOCK_DGRAM | Libc.SOCK_CLOEXEC | Libc.SOCK_NONBLOCK, Libc.NETLINK_CONNECTOR));
        why = opened.Error;
        if (opened.IsError) return null;
        ConnectorSocket socket = new(new SafeFd(opened.Value));
        Libc.sockaddr_nl address = new() { nl_family = Libc.AF_NETLINK, nl_groups = ProcessGroup };
        why = SysResult.Of(Libc.bind(opened.Value, &address, (uint)sizeof(Libc.sockaddr_nl))).Error;
        if (!why.IsError) return socket;
        socket.Dispose();
        return null;
    }

    /// <summary>Sends a request to the kernel.</summary>
    public Errno Send(ReadOnlySpan<byte> message)
    {
        Libc.sockaddr_nl kernel = new() { nl_family = Libc.AF_NETLINK };
        fixed (byte* bytes = message)
            return SysResult.Of(Libc.sendto(fd.Number, bytes, (nuint)message.Length, 0, &kernel, (uint)sizeof(Libc.sockaddr_nl))).Error;
    }

    /// <summary>Receives a datagram, without waiting for one.</summary>
    /// <returns>Its length, 0 when it was not the kernel's; EAGAIN when there is none, ENOBUFS when some were lost.</returns>
    public SysResult Receive(Span<byte> buffer)
    {
        Libc.sockaddr_nl sender = default;
        uint senderLength = (uint)sizeof(Libc.sockaddr_nl);
        fixed (byte* bytes = buffer)
        {
            SysResult result = SysResult.Of(Libc.recvfrom(fd.Number, bytes, (nuint)buffer.Length, 0, &sender, &senderLength));
            return !result.IsError && sender.nl_pid != 0 ? new(0, Errno.None) : result;
        }
    }

    /// <summary>Sets the size of the receive buffer; with <paramref name="force"/> also past the kernel's limit, for who may.</summary>
    public SysResult SetBuffer(int size, bool force) => SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, force ? Libc.SO_RCVBUFFORCE : Libc.SO_RCVBUF, size);

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

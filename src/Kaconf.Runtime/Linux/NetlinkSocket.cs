using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Linux;

/// <summary>A netlink socket with extended acknowledgements (netlink(7)).</summary>
internal sealed unsafe class NetlinkSocket : INetlinkSocket
{
    private const int ReplyTimeoutSeconds = 2;
    private const ushort LoadHalf = 0x28, JumpIfEqual = 0x15, Return = 0x06;
    private const uint TypeOffset = 4;

    private readonly SafeFd fd;

    /// <summary>Opens the socket and joins groups.</summary>
    /// <param name="groups">RTMGRP_*; 0 = none.</param>
    /// <param name="receiveBuffer">Bytes of notifications that may wait before the kernel drops some and says ENOBUFS.</param>
    /// <param name="protocol">NETLINK_*.</param>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    public NetlinkSocket(uint groups, int receiveBuffer, int protocol = Libc.NETLINK_ROUTE, bool force = true)
    {
        fd = new SafeFd(SysResult
            .Of(Libc.socket(Libc.AF_NETLINK, Libc.SOCK_RAW | Libc.SOCK_CLOEXEC, protocol))
            .OrThrow("cannot open a netlink socket"));
        try
        {
            // These make things better where the kernel and our rights allow them.
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, force ? Libc.SO_RCVBUFFORCE : Libc.SO_RCVBUF, receiveBuffer);
            SocketOptions.Set(fd.Number, Libc.SOL_SOCKET, Libc.SO_SNDBUFFORCE, receiveBuffer);
            SocketOptions.Set(fd.Number, Libc.SOL_NETLINK, Libc.NETLINK_EXT_ACK, 1);
            SocketOptions.Set(fd.Number, Libc.SOL_NETLINK, Libc.NETLINK_CAP_ACK, 1);
            SocketOptions.SetReceiveTimeout(fd.Number, ReplyTimeoutSeconds).OrThrow("SO_RCVTIMEO");
            Libc.sockaddr_nl address = new() { nl_family = Libc.AF_NETLINK, nl_groups = groups };
            uint length = (uint)sizeof(Libc.sockaddr_nl);
            SysResult.Of(Libc.bind(fd.Number, &address, length)).OrThrow("cannot bind a netlink socket");
            SysResult.Of(Libc.getsockname(fd.Number, &address, &length)).OrThrow("getsockname");
            Port = address.nl_pid;
        }
        catch
        {
            fd.Dispose();
            throw;
        }
    }

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <inheritdoc/>
    public uint Port { get; }

    /// <summary>Takes notifications of one type only, by the first of each datagram; the others do not wake anybody.</summary>
    public void TakeOnly(ushort type)
    {
        // The type is in the order of the host, and the program reads in that of the network.
        uint value = BinaryPrimitives.ReverseEndianness(type);
        ReadOnlySpan<Libc.sock_filter> program =
        [
            new() { code = LoadHalf, k = TypeOffset }, new() { code = JumpIfEqual, jf = 1, k = value }, new() { code = Return, k = uint.MaxValue }, new() { code = Return },
        ];
        SocketOptions.Attach(fd.Number, program).OrThrow("SO_ATTACH_FILTER");
    }

    /// <inheritdoc/>
    public Errno Send(ReadOnlySpan<byte> message)
    {
        Libc.sockaddr_nl kernel = new() { nl_family = Libc.AF_NETLINK };
        fixed (byte* bytes = message)
            return SysResult.Of(Libc.sendto(fd.Number, bytes, (nuint)message.Length, 0, &kernel, (uint)sizeof(Libc.sockaddr_nl))).Error;
    }

    /// <inheritdoc/>
    public SysResult Receive(Span<byte> buffer, bool wait)
    {
        Libc.sockaddr_nl sender = default;
        uint senderLength = (uint)sizeof(Libc.sockaddr_nl);
        int flags = Libc.MSG_TRUNC | (wait ? 0 : Libc.MSG_DONTWAIT);
        fixed (byte* bytes = buffer)
        {
            SysResult result = SysResult.Of(Libc.recvfrom(fd.Number, bytes, (nuint)buffer.Length, flags, &sender, &senderLength));
            return !result.IsError && (sender.nl_pid != 0 || result.Value > buffer.Length) ? new(0, Errno.None) : result;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

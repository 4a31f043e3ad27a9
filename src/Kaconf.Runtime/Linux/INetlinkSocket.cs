using System;

namespace Kaconf.Runtime.Linux;

/// <summary>The way to a part of the kernel that speaks netlink; in tests to another.</summary>
internal interface INetlinkSocket : IDisposable
{
    /// <summary>The kernel's name for this socket, unique in the network namespace: often the process's number.</summary>
    uint Port { get; }

    /// <summary>Sends one or more messages to the kernel.</summary>
    Errno Send(ReadOnlySpan<byte> message);

    /// <summary>Receives one datagram from the kernel.</summary>
    /// <param name="buffer">At least 32 KiB, the most that the kernel puts into one datagram of a dump.</param>
    /// <param name="wait">Whether to wait for it, at most 2 seconds, and else EAGAIN.</param>
    /// <returns>Its length: 0 when it was not the kernel's or did not fit; or an error, ENOBUFS when notifications were lost.</returns>
    SysResult Receive(Span<byte> buffer, bool wait);
}

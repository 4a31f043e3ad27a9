using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>Messages taken from a socket by one system call (recvmmsg(2)), with their senders and ancillary data.</summary>
internal sealed unsafe class ReceiveBatch : IDisposable
{
    /// <summary>The most messages of one call.</summary>
    public const int MostMessages = 64;

    private const int ControlSize = 128;

    // The timers of who waits for a message run from when it came, and not from when we woke up for it. Only so far back: after
    // a stall what waits in a socket may be old, and must not look like silence; nor may a clock that is set do harm.
    private const long MostEarly = 1_000_000;

    private readonly byte* memory;
    private readonly Libc.mmsghdr* headers;
    private readonly Libc.iovec* pieces;
    private readonly Libc.sockaddr_in6* senders;
    private readonly byte* controls;
    private readonly byte* data;
    private int used;
    private long ahead;

    /// <summary>Makes room for messages of up to <paramref name="size"/> bytes; what is longer is cut.</summary>
    public ReceiveBatch(int size)
    {
        nuint fixedSize = MostMessages * (nuint)(sizeof(Libc.mmsghdr) + sizeof(Libc.iovec) + sizeof(Libc.sockaddr_in6) + ControlSize);
        memory = (byte*)NativeMemory.AllocZeroed(fixedSize + (nuint)(MostMessages * size));
        headers = (Libc.mmsghdr*)memory;
        pieces = (Libc.iovec*)(headers + MostMessages);
        controls = (byte*)(pieces + MostMessages);
        senders = (Libc.sockaddr_in6*)(controls + (MostMessages * ControlSize));
        data = (byte*)(senders + MostMessages);
        for (int i = 0; i < MostMessages; i++)
        {
            pieces[i] = new Libc.iovec { iov_base = data + (i * size), iov_len = (nuint)size };
            headers[i].msg_hdr.msg_iov = pieces + i;
            headers[i].msg_hdr.msg_iovlen = 1;
            headers[i].msg_hdr.msg_name = senders + i;
            headers[i].msg_hdr.msg_control = controls + (i * ControlSize);
            Reset(i);
        }
    }

    /// <summary>Takes what is there, without waiting.</summary>
    /// <returns>The number of messages, or an error: EAGAIN when there is none.</returns>
    public SysResult Receive(int socket)
    {
        for (; used > 0; used--) Reset(used - 1);
        SysResult received = SysResult.Of(Libc.recvmmsg(socket, headers, MostMessages, Libc.MSG_DONTWAIT, null));
        used = Math.Max(received.Value, 0);
        if (used > 0) ahead = RealTimeClock.Read() - MonotonicClock.Read();
        return received;
    }

    /// <summary>The bytes of a message.</summary>
    public ReadOnlySpan<byte> Data(int index) => new(pieces[index].iov_base, (int)headers[index].msg_len);

    /// <summary>The IPv6 address that a message came from, 16 bytes.</summary>
    public ReadOnlySpan<byte> SenderV6(int index) => new(senders[index].sin6_addr, 16);

    /// <summary>The IPv6 address that a message came to, 16 bytes.</summary>
    /// <returns>False when the kernel did not say.</returns>
    public bool TryDestinationV6(int index, out ReadOnlySpan<byte> destination)
    {
        destination = default;
        if (!TryFind(index, Libc.IPPROTO_IPV6, Libc.IPV6_PKTINFO, out Libc.in6_pktinfo* found)) return false;
        destination = new ReadOnlySpan<byte>(found->ipi6_addr, 16);
        return true;
    }

    /// <summary>The hop limit that an IPv6 message came with; -1 when the kernel did not say.</summary>
    public int HopLimitV6(int index) => TryFind(index, Libc.IPPROTO_IPV6, Libc.IPV6_HOPLIMIT, out int* found) ? *found : -1;

    /// <summary>When a message arrived, or a little later, by CLOCK_MONOTONIC in nanoseconds.</summary>
    /// <param name="index">The message.</param>
    /// <param name="now">When the batch was received, which is the answer too when the kernel did not say.</param>
    public long TimeOf(int index, long now) => TryFind(index, Libc.SOL_SOCKET, Libc.SO_TIMESTAMPNS, out Libc.timespec* stamp)
        ? Math.Clamp((stamp->tv_sec * 1_000_000_000) + stamp->tv_nsec - ahead, now - MostEarly, now)
        : now;

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(memory);

    private bool TryFind<T>(int index, int level, int type, out T* value)
        where T : unmanaged
    {
        value = null;
        ref Libc.msghdr header = ref headers[index].msg_hdr;
        for (int at = 0; at + sizeof(Libc.cmsghdr) <= (int)header.msg_controllen;)
        {
            Libc.cmsghdr* control = (Libc.cmsghdr*)((byte*)header.msg_control + at);
            if (control->cmsg_len < (nuint)sizeof(Libc.cmsghdr)) return false;
            value = (T*)(control + 1);
            if (control->cmsg_level == level && control->cmsg_type == type) return (int)control->cmsg_len >= sizeof(Libc.cmsghdr) + sizeof(T);
            at += ((int)control->cmsg_len + 7) & ~7;
        }
        return false;
    }

    // The kernel leaves how much it has written where we say how much room there is.
    private void Reset(int index)
    {
        headers[index].msg_hdr.msg_namelen = (uint)sizeof(Libc.sockaddr_in6);
        headers[index].msg_hdr.msg_controllen = ControlSize;
    }
}

using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>An epoll(7) set, level-triggered; its event buffer is reused.</summary>
internal sealed unsafe class Epoll : IDisposable
{
    /// <summary>How many events a wait brings at most.</summary>
    public const int EventsPerWait = 64;

    // The kernel packs struct epoll_event on x86-64 only (EPOLL_PACKED in linux/eventpoll.h).
    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture == Architecture.X64;
    private static readonly int EventSize = Packed ? 12 : 16;
    private static readonly int DataOffset = Packed ? 4 : 8;

    private readonly SafeFd fd = new(SysResult.Of(Libc.epoll_create1(Libc.EPOLL_CLOEXEC)).OrThrow("epoll_create1"));
    private readonly byte[] events = GC.AllocateArray<byte>(EventsPerWait * 16, pinned: true);

    /// <summary>The descriptor of the set, which is readable while there are events.</summary>
    public int Number => fd.Number;

    /// <summary>Adds a descriptor; <paramref name="data"/> comes back with its events.</summary>
    public SysResult Add(int watched, ulong data, uint events = Libc.EPOLLIN)
    {
        byte* request = stackalloc byte[16];
        *(uint*)request = events;
        Marshal.WriteInt64((nint)(request + DataOffset), (long)data);
        return SysResult.Of(Libc.epoll_ctl(fd.Number, Libc.EPOLL_CTL_ADD, watched, request));
    }

    /// <summary>Removes a descriptor.</summary>
    public SysResult Remove(int watched) => SysResult.Of(Libc.epoll_ctl(fd.Number, Libc.EPOLL_CTL_DEL, watched, null));

    /// <summary>Waits for events without end, or not at all.</summary>
    /// <returns>The number of events; it may be 0.</returns>
    public int Wait(bool block)
    {
        fixed (byte* buffer = events)
        {
            SysResult result = SysResult.Of(Libc.epoll_wait(fd.Number, buffer, EventsPerWait, block ? -1 : 0));
            if (result.Error != Errno.EINTR) return result.OrThrow("epoll_wait");
            // So it ends after a SIGCONT too, with events that came meanwhile: "nothing there" would be wrong (signal(7)).
            return block ? Wait(block: false) : 0;
        }
    }

    /// <summary>The data of event <paramref name="index"/> of the last wait.</summary>
    public ulong Data(int index) => MemoryMarshal.Read<ulong>(events.AsSpan((index * EventSize) + DataOffset));

    /// <summary>What happened, EPOLL*, at event <paramref name="index"/> of the last wait.</summary>
    public uint Events(int index) => MemoryMarshal.Read<uint>(events.AsSpan(index * EventSize));

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

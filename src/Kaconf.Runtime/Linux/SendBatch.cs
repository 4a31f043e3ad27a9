using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// Messages that leave through one socket by one system call (sendmmsg(2)). Their memory is made once, outside the managed
/// heap. Add until <see cref="Fits"/> says no, then <see cref="Flush"/>.
/// </summary>
internal sealed unsafe class SendBatch : IDisposable
{
    /// <summary>The most messages of one call: enough to make the call itself cheap, and 0.4 ms of sending.</summary>
    public const int MostMessages = 64;

    private const int RoomForData = 16 * 1024;
    private const int AddressSize = 32;
    private const int ControlSize = 64;

    private readonly byte* memory = (byte*)NativeMemory.AllocZeroed(MostMessages * (nuint)(sizeof(Libc.mmsghdr) + sizeof(Libc.iovec) + AddressSize + ControlSize) + RoomForData);
    private readonly Libc.mmsghdr* headers;
    private readonly Libc.iovec* pieces;
    private readonly byte* addresses;
    private readonly byte* controls;
    private readonly byte* data;
    private readonly int[] tags = new int[MostMessages];
    private int used;

    /// <summary>Makes an empty batch.</summary>
    public SendBatch()
    {
        headers = (Libc.mmsghdr*)memory;
        pieces = (Libc.iovec*)(headers + MostMessages);
        addresses = (byte*)(pieces + MostMessages);
        controls = addresses + (MostMessages * AddressSize);
        data = controls + (MostMessages * ControlSize);
        for (int i = 0; i < MostMessages; i++)
        {
            headers[i].msg_hdr.msg_iov = pieces + i;
            headers[i].msg_hdr.msg_iovlen = 1;
            headers[i].msg_hdr.msg_name = addresses + (i * AddressSize);
        }
    }

    /// <summary>How many messages wait.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a message of so many bytes can be added; one of up to 16 KiB always fits into an empty batch.</summary>
    public bool Fits(int size) => Count < MostMessages && size <= RoomForData - used;

    /// <summary>The room for the bytes of the next message, to be filled before it is added.</summary>
    public Span<byte> Room => new(data + used, RoomForData - used);

    /// <summary>Adds the message whose bytes are in <see cref="Room"/>.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="tag">Comes back if it fails.</param>
    /// <param name="address">Where it goes, a struct sockaddr_*.</param>
    public void Add<T>(int length, int tag, in T address)
        where T : unmanaged
    {
        ref Libc.msghdr header = ref headers[Count].msg_hdr;
        pieces[Count].iov_base = data + used;
        pieces[Count].iov_len = (nuint)length;
        Unsafe.WriteUnaligned(header.msg_name, address);
        header.msg_namelen = (uint)sizeof(T);
        header.msg_control = null;
        header.msg_controllen = 0;
        tags[Count++] = tag;
        used += Align(length);
    }

    /// <summary>Gives the message added last an ancillary datum; 64 bytes of them fit, with their headers.</summary>
    public void Attach<T>(int level, int type, in T value)
        where T : unmanaged
    {
        ref Libc.msghdr header = ref headers[Count - 1].msg_hdr;
        header.msg_control = controls + ((Count - 1) * ControlSize);
        byte* control = (byte*)header.msg_control + header.msg_controllen;
        *(Libc.cmsghdr*)control = new Libc.cmsghdr { cmsg_len = (nuint)(sizeof(Libc.cmsghdr) + sizeof(T)), cmsg_level = level, cmsg_type = type };
        Unsafe.WriteUnaligned(control + sizeof(Libc.cmsghdr), value);
        header.msg_controllen += (nuint)(sizeof(Libc.cmsghdr) + Align(sizeof(T)));
    }

    /// <summary>Sends all; one that the kernel refuses does not keep the others.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="onRefused">Hears of each that was refused: its tag, and why.</param>
    public void Flush(int socket, Action<int, Errno> onRefused)
    {
        for (int done = 0; done < Count;)
        {
            SysResult sent = SysResult.Of(Libc.sendmmsg(socket, headers + done, (uint)(Count - done), 0));
            if (sent.Error == Errno.EINTR) continue;
            // The call stops before a message that is refused, and says why only when that one is the first.
            if (sent.IsError) onRefused(tags[done++], sent.Error);
            else done += sent.Value;
        }
        Count = used = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(memory);

    private static int Align(int size) => (size + 7) & ~7;
}

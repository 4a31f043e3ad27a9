using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// Messages that leave through one socket by one system call (sendmmsg(2)): those that their targets have, or that are written
/// into the batch. Its memory is made once, outside the managed heap. Add until there is no room, then <see cref="Flush"/>.
/// </summary>
internal sealed unsafe class SendBatch : IDisposable
{
    /// <summary>The most messages of one call: enough to make the call itself cheap, and 0.4 ms of sending.</summary>
    public const int MostMessages = 64;

    private readonly int room;
    private readonly byte* memory;
    private readonly Libc.mmsghdr* headers;
    private readonly Libc.iovec* pieces;
    private readonly byte* data;
    private readonly int[] tags = new int[MostMessages];
    private int used;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="room">Bytes for messages that are written into it.</param>
    public SendBatch(int room)
    {
        this.room = room;
        memory = (byte*)NativeMemory.AllocZeroed((MostMessages * (nuint)(sizeof(Libc.mmsghdr) + sizeof(Libc.iovec))) + (nuint)room);
        headers = (Libc.mmsghdr*)memory;
        pieces = (Libc.iovec*)(headers + MostMessages);
        data = (byte*)(pieces + MostMessages);
        for (int i = 0; i < MostMessages; i++)
        {
            headers[i].msg_hdr.msg_iov = pieces + i;
            headers[i].msg_hdr.msg_iovlen = 1;
        }
    }

    /// <summary>How many messages wait.</summary>
    public int Count { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Flushes { get; private set; }

    /// <summary>Whether a message of so many bytes can be written into the batch.</summary>
    public bool Fits(int size) => Count < MostMessages && size <= room - used;

    /// <summary>Whether the message of a target may be changed and added: it does not wait in the batch already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(SendTarget target) => Count < MostMessages && target.WaitsFor != Flushes;

    /// <summary>The room for the bytes of the next message, to be filled before it is added.</summary>
    public Span<byte> Room => new(data + used, room - used);

    /// <summary>Adds the message whose bytes are in <see cref="Room"/>.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="tag">Comes back if it fails.</param>
    /// <param name="target">Where it goes; it has to live until the batch is sent.</param>
    public void Add(int length, int tag, SendTarget target)
    {
        Add(data + used, length, tag, target);
        used += (length + 7) & ~7;
    }

    /// <summary>Adds the message that the target itself has.</summary>
    /// <param name="tag">Comes back if it fails.</param>
    /// <param name="target">Where it goes; it has to live until the batch is sent.</param>
    public void Add(int tag, SendTarget target)
    {
        target.WaitsFor = Flushes;
        Add(target.MessageBytes, target.MessageLength, tag, target);
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
        Flushes++;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(memory);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(byte* message, int length, int tag, SendTarget target)
    {
        int index = Count++;
        Libc.msghdr* header = &headers[index].msg_hdr;
        header->msg_name = target.Name;
        header->msg_namelen = target.NameLength;
        header->msg_control = target.Control;
        header->msg_controllen = target.ControlLength;
        pieces[index].iov_base = message;
        pieces[index].iov_len = (nuint)length;
        tags[index] = tag;
    }
}

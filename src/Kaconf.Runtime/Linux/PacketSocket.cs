using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Sends Ethernet frames out of any interface, many in one system call (packet(7)); protocol 0, so that nothing is ever received.</summary>
internal sealed unsafe class PacketSocket : IDisposable
{
    private readonly SafeFd fd = new(SysResult
        .Of(Libc.socket(Libc.AF_PACKET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, 0))
        .OrThrow("cannot open a socket to send gratuitous ARP"));
    private readonly SendBatch batch = new(room: 8 * 1024);

    /// <inheritdoc cref="SendBatch.Fits"/>
    public bool Fits(int size) => batch.Fits(size);

    /// <inheritdoc cref="SendBatch.Room"/>
    public Span<byte> Room => batch.Room;

    /// <inheritdoc cref="SendBatch.Add(int, int, SendTarget)"/>
    public void Add(int length, int tag, SendTarget target) => batch.Add(length, tag, target);

    /// <summary>Sends all; one that the kernel refuses does not keep the others.</summary>
    /// <param name="onRefused">Hears of each that was refused: its tag, and why.</param>
    public void Flush(Action<int, Errno> onRefused)
    {
        if (batch.Count > 0) batch.Flush(fd.Number, onRefused);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        fd.Dispose();
        batch.Dispose();
    }
}

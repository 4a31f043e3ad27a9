using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Sends Ethernet frames out of any interface, many in one system call (packet(7)); protocol 0, so that nothing is ever received.</summary>
internal sealed unsafe class PacketSocket : IDisposable
{
    private const int HardwareAddressSize = 6, TypeOffset = 12;

    private readonly SafeFd fd = new(SysResult
        .Of(Libc.socket(Libc.AF_PACKET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, 0))
        .OrThrow("cannot open a socket to send gratuitous ARP"));
    private readonly SendBatch batch = new();

    /// <inheritdoc cref="SendBatch.Fits"/>
    public bool Fits(int size) => batch.Fits(size);

    /// <inheritdoc cref="SendBatch.Room"/>
    public Span<byte> Room => batch.Room;

    /// <summary>Adds the frame that is in <see cref="Room"/>, its Ethernet header included.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="tag">Comes back if it fails.</param>
    /// <param name="interfaceIndex">The interface that it leaves by.</param>
    public void Add(int length, int tag, int interfaceIndex)
    {
        ReadOnlySpan<byte> frame = batch.Room;
        Libc.sockaddr_ll address = default;
        address.sll_family = Libc.AF_PACKET;
        // Both in network order.
        address.sll_protocol = BitConverter.ToUInt16(frame[TypeOffset..]);
        address.sll_ifindex = interfaceIndex;
        address.sll_halen = HardwareAddressSize;
        frame[..HardwareAddressSize].CopyTo(new Span<byte>(address.sll_addr, HardwareAddressSize));
        batch.Add(length, tag, address);
    }

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

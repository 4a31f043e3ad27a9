using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Linux;

/// <summary>Sends Ethernet frames out of any interface (packet(7)); protocol 0, so that nothing is ever received.</summary>
internal sealed unsafe class PacketSocket : IDisposable
{
    private readonly SafeFd fd = new(SysResult
        .Of(Libc.socket(Libc.AF_PACKET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, 0))
        .OrThrow("cannot open a socket to send gratuitous ARP"));

    /// <summary>Sends an ARP frame, Ethernet header included.</summary>
    public Errno SendArp(ReadOnlySpan<byte> frame, int interfaceIndex)
    {
        Libc.sockaddr_ll address = default;
        address.sll_family = Libc.AF_PACKET;
        address.sll_protocol = BinaryPrimitives.ReverseEndianness(Libc.ETH_P_ARP);
        address.sll_ifindex = interfaceIndex;
        address.sll_halen = 6;
        frame[..6].CopyTo(new Span<byte>(address.sll_addr, 6));
        fixed (byte* bytes = frame)
            return SysResult.Of(Libc.sendto(fd.Number, bytes, (nuint)frame.Length, 0, &address, (uint)sizeof(Libc.sockaddr_ll))).Error;
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();
}

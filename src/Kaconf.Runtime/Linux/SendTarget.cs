using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// Where messages go, as sendmmsg(2) wants to be told, and a message that goes there: made once, outside the managed heap, and
/// used again and again.
/// </summary>
internal sealed unsafe class SendTarget : IDisposable
{
    private const int NameRoom = 32, ControlRoom = 64;
    private const byte MostHops = 255;

    private readonly byte* memory;

    private SendTarget(int size)
    {
        MessageLength = size;
        memory = (byte*)NativeMemory.AllocZeroed((nuint)(NameRoom + ControlRoom + size));
    }

    /// <summary>The address, a struct sockaddr_*.</summary>
    public void* Name => memory;

    /// <summary>Its bytes.</summary>
    public uint NameLength { get; private set; }

    /// <summary>The ancillary data.</summary>
    public void* Control => memory + NameRoom;

    /// <summary>Their bytes; 0 = none.</summary>
    public nuint ControlLength { get; private set; }

    /// <summary>The message: as many bytes as it was made for.</summary>
    public Span<byte> Message => new(MessageBytes, MessageLength);

    /// <summary>Where the message is.</summary>
    public byte* MessageBytes => memory + NameRoom + ControlRoom;

    /// <summary>The bytes of the message.</summary>
    public int MessageLength { get; }

    /// <summary>Which flush of a batch it waits for (<see cref="SendBatch.Flushes"/>); its message must not be changed before.</summary>
    public int WaitsFor { get; set; } = -1;

    /// <summary>A destination of IPv4 packets that have their header (ip(7)).</summary>
    /// <param name="size">Bytes of the packets.</param>
    /// <param name="destination">The same 4 bytes as in the header.</param>
    /// <param name="interfaceIndex">The interface that they leave by; 0 = the one that the routes say.</param>
    public static SendTarget V4(int size, ReadOnlySpan<byte> destination, int interfaceIndex)
    {
        SendTarget target = new(size);
        Libc.sockaddr_in address = new() { sin_family = Libc.AF_INET };
        destination[..4].CopyTo(new Span<byte>(address.sin_addr, 4));
        target.Set(address);
        if (interfaceIndex != 0) target.Attach(Libc.IPPROTO_IP, Libc.IP_PKTINFO, new Libc.in_pktinfo { ipi_ifindex = interfaceIndex });
        return target;
    }

    /// <summary>A destination of messages that the kernel puts an IPv6 header in front of (ipv6(7)).</summary>
    /// <param name="size">Bytes of the messages.</param>
    /// <param name="source">16 bytes.</param>
    /// <param name="destination">16 bytes.</param>
    /// <param name="interfaceIndex">The interface that they leave by; 0 = the one that the routes say.</param>
    /// <param name="hopLimit">The hop limit; 255 is that of the socket.</param>
    public static SendTarget V6(int size, ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination, int interfaceIndex, byte hopLimit)
    {
        SendTarget target = new(size);
        Libc.sockaddr_in6 address = new() { sin6_family = Libc.AF_INET6 };
        destination[..16].CopyTo(new Span<byte>(address.sin6_addr, 16));
        target.Set(address);
        Libc.in6_pktinfo way = new() { ipi6_ifindex = interfaceIndex };
        source[..16].CopyTo(new Span<byte>(way.ipi6_addr, 16));
        target.Attach(Libc.IPPROTO_IPV6, Libc.IPV6_PKTINFO, way);
        if (hopLimit != MostHops) target.Attach(Libc.IPPROTO_IPV6, Libc.IPV6_HOPLIMIT, (int)hopLimit);
        return target;
    }

    /// <summary>An interface that Ethernet frames leave by (packet(7)); it has no message of its own.</summary>
    /// <param name="interfaceIndex">The interface.</param>
    /// <param name="type">The Ethernet type of the frames.</param>
    public static SendTarget Frames(int interfaceIndex, ushort type)
    {
        SendTarget target = new(size: 0);
        target.Set(new Libc.sockaddr_ll { sll_family = Libc.AF_PACKET, sll_ifindex = interfaceIndex, sll_protocol = BinaryPrimitives.ReverseEndianness(type) });
        return target;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(memory);

    private void Set<T>(in T address)
        where T : unmanaged
    {
        *(T*)memory = address;
        NameLength = (uint)sizeof(T);
    }

    private void Attach<T>(int level, int type, in T value)
        where T : unmanaged
    {
        Libc.cmsghdr* control = (Libc.cmsghdr*)((byte*)Control + ControlLength);
        *control = new Libc.cmsghdr { cmsg_len = (nuint)(sizeof(Libc.cmsghdr) + sizeof(T)), cmsg_level = level, cmsg_type = type };
        *(T*)(control + 1) = value;
        ControlLength += (nuint)(sizeof(Libc.cmsghdr) + ((sizeof(T) + 7) & ~7));
    }
}

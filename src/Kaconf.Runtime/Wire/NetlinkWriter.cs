using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>Writes one netlink message into a buffer; a buffer that is too small is latched in <see cref="Failed"/>.</summary>
internal ref struct NetlinkWriter
{
    private readonly Span<byte> buffer;
    private int length;

    /// <summary>Begins a message.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="type">RTM_*.</param>
    /// <param name="flags">NLM_F_*.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    public NetlinkWriter(Span<byte> buffer, ushort type, ushort flags, uint sequence)
    {
        this.buffer = buffer;
        Span<byte> header = Reserve(NetlinkReader.HeaderSize);
        if (Failed) return;
        MemoryMarshal.Write(header[4..], type);
        MemoryMarshal.Write(header[6..], flags);
        MemoryMarshal.Write(header[8..], sequence);
    }

    /// <summary>Whether the buffer was too small.</summary>
    public bool Failed { get; private set; }

    /// <summary>Appends zeroed bytes for the caller to fill, and padding; empty when they do not fit.</summary>
    public Span<byte> Reserve(int size)
    {
        int padded = Netlink.Align(size);
        Failed |= padded > buffer.Length - length;
        if (Failed) return default;
        Span<byte> place = buffer.Slice(length, padded);
        place.Clear();
        length += padded;
        return place[..size];
    }

    /// <summary>Appends an attribute.</summary>
    public void Put(ushort type, scoped ReadOnlySpan<byte> value)
    {
        Span<byte> place = Reserve(NetlinkAttributes.HeaderSize + value.Length);
        if (Failed) return;
        MemoryMarshal.Write(place, (ushort)place.Length);
        MemoryMarshal.Write(place[2..], type);
        value.CopyTo(place[NetlinkAttributes.HeaderSize..]);
    }

    /// <summary>Appends an attribute of one byte.</summary>
    public void Put(ushort type, byte value) => Put(type, new ReadOnlySpan<byte>(in value));

    /// <summary>Appends an attribute of 16 bits.</summary>
    public void Put(ushort type, ushort value) => Put(type, MemoryMarshal.AsBytes(new ReadOnlySpan<ushort>(in value)));

    /// <summary>Appends an attribute of 32 bits.</summary>
    public void Put(ushort type, uint value) => Put(type, MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in value)));

    /// <summary>Appends a text with the null byte that ends it.</summary>
    public void PutText(ushort type, scoped ReadOnlySpan<byte> text)
    {
        Span<byte> place = Reserve(NetlinkAttributes.HeaderSize + text.Length + 1);
        if (Failed) return;
        MemoryMarshal.Write(place, (ushort)place.Length);
        MemoryMarshal.Write(place[2..], type);
        text.CopyTo(place[NetlinkAttributes.HeaderSize..]);
    }

    /// <summary>Begins an attribute that holds attributes; nests may be in nests.</summary>
    /// <param name="type">Its type, with <see cref="Netlink.NLA_F_NESTED"/> where the kernel wants it.</param>
    /// <returns>What <see cref="EndNest"/> needs.</returns>
    public int BeginNest(ushort type)
    {
        int start = length;
        Put(type, default(ReadOnlySpan<byte>));
        return start;
    }

    /// <summary>Begins a struct rtnexthop (linux/rtnetlink.h), which holds attributes too.</summary>
    /// <returns>What <see cref="EndNest"/> needs.</returns>
    public int BeginNextHop(byte flags, byte hops, int interfaceIndex)
    {
        int start = length;
        Span<byte> header = Reserve(8);
        if (Failed) return start;
        (header[2], header[3]) = (flags, hops);
        MemoryMarshal.Write(header[4..], interfaceIndex);
        return start;
    }

    /// <summary>Ends the attribute or next hop begun last.</summary>
    public readonly void EndNest(int start)
    {
        if (!Failed) MemoryMarshal.Write(buffer[start..], (ushort)(length - start));
    }

    /// <summary>Ends the message.</summary>
    /// <returns>Its bytes; empty when they did not fit.</returns>
    public readonly ReadOnlySpan<byte> End()
    {
        if (Failed) return default;
        MemoryMarshal.Write(buffer, (uint)length);
        return buffer[..length];
    }
}

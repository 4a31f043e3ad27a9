using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// Walks the messages of one netlink datagram (linux/netlink.h, struct nlmsghdr; host byte order, padded to 4 bytes).
/// The first damage is latched: read straight on, and ask <see cref="Failed"/> at the end.
/// <code>
/// | length 32 | type 16 | flags 16 | sequence 32 | port 32 | payload … | padding |
/// </code>
/// </summary>
internal ref struct NetlinkReader(ReadOnlySpan<byte> datagram)
{
    /// <summary>Bytes of struct nlmsghdr.</summary>
    public const int HeaderSize = 16;

    private ReadOnlySpan<byte> rest = datagram;

    /// <summary>Whether the datagram is cut or damaged.</summary>
    public bool Failed { get; private set; }

    /// <summary>NLMSG_* or RTM_*.</summary>
    public ushort Type { get; private set; }

    /// <summary>NLM_F_*.</summary>
    public ushort Flags { get; private set; }

    /// <summary>The number of the request that this answers.</summary>
    public uint Sequence { get; private set; }

    /// <summary>Of an answer our own port; of a notification the port of the socket that made the change, 0 = the kernel by itself.</summary>
    public uint Port { get; private set; }

    /// <summary>What follows the header, without padding.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Goes to the next message.</summary>
    /// <returns>False at the end, and at the first damage.</returns>
    public bool Next()
    {
        if (rest.IsEmpty || Failed) return false;
        Failed = rest.Length < HeaderSize;
        if (Failed) return false;
        uint length = MemoryMarshal.Read<uint>(rest);
        Failed = length < HeaderSize || length > (uint)rest.Length;
        if (Failed) return false;
        Type = MemoryMarshal.Read<ushort>(rest[4..]);
        Flags = MemoryMarshal.Read<ushort>(rest[6..]);
        Sequence = MemoryMarshal.Read<uint>(rest[8..]);
        Port = MemoryMarshal.Read<uint>(rest[12..]);
        Payload = rest[HeaderSize..(int)length];
        rest = rest[Math.Min(Netlink.Align((int)length), rest.Length)..];
        return true;
    }
}

using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// The payload of NLMSG_ERROR and NLMSG_DONE: how a request ended (linux/netlink.h, struct nlmsgerr).
/// <code>
/// | -errno 32, 0 = acknowledged | header of the request | request, unless NLM_F_CAPPED | attributes, if NLM_F_ACK_TLVS |
/// </code>
/// </summary>
internal readonly ref struct NetlinkAck
{
    private NetlinkAck(int error, ReadOnlySpan<byte> message)
    {
        Error = error;
        Message = message;
    }

    /// <summary>The error number, positive; 0 = done.</summary>
    public int Error { get; }

    /// <summary>The kernel's own words in ASCII (extended ack); empty when it has none.</summary>
    public ReadOnlySpan<byte> Message { get; }

    /// <summary>Reads an end.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ushort flags, ReadOnlySpan<byte> payload, out NetlinkAck ack)
    {
        ack = default;
        if (payload.Length < 4) return false;
        int error = MemoryMarshal.Read<int>(payload);
        // int.MinValue has no positive counterpart; the kernel's numbers end at 4095.
        if (error is > 0 or < -4095) return false;
        ReadOnlySpan<byte> message = ReadOnlySpan<byte>.Empty;
        if ((flags & Netlink.NLM_F_ACK_TLVS) != 0 && !TryReadMessage(flags, payload[4..], out message)) return false;
        ack = new NetlinkAck(-error, message);
        return true;
    }

    private static bool TryReadMessage(ushort flags, ReadOnlySpan<byte> request, out ReadOnlySpan<byte> message)
    {
        message = default;
        if (request.Length < NetlinkReader.HeaderSize) return false;
        uint skip = (flags & Netlink.NLM_F_CAPPED) != 0 ? NetlinkReader.HeaderSize : MemoryMarshal.Read<uint>(request);
        if (skip < NetlinkReader.HeaderSize || skip > (uint)request.Length) return false;
        NetlinkAttributes attributes = new(request[Math.Min(Netlink.Align((int)skip), request.Length)..]);
        while (attributes.Next())
            if (attributes.Type == Netlink.NLMSGERR_ATTR_MSG) message = attributes.Text();
        return !attributes.Failed;
    }
}

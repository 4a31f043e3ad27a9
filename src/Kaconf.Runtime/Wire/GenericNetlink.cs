using System;
using System.Text;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// Messages of generic netlink (linux/genetlink.h, struct genlmsghdr). A part of the kernel has a name there, and a number that is asked for.
/// <code>
/// | command 8 | version 8 | reserved 16 | attributes … |
/// </code>
/// </summary>
internal static class GenericNetlink
{
    /// <summary>Bytes of struct genlmsghdr.</summary>
    public const int HeaderSize = 4;

    /// <summary>The number of the part that knows the numbers of all.</summary>
    public const ushort GENL_ID_CTRL = 0x10;
    public const byte CTRL_CMD_GETFAMILY = 3;
    public const ushort CTRL_ATTR_FAMILY_ID = 1, CTRL_ATTR_FAMILY_NAME = 2;

    /// <summary>Begins a message.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="family">The number of the part.</param>
    /// <param name="flags">NLM_F_*.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="command">What is asked for.</param>
    public static NetlinkWriter Begin(Span<byte> buffer, ushort family, ushort flags, uint sequence, byte command)
    {
        NetlinkWriter writer = new(buffer, family, flags, sequence);
        Span<byte> header = writer.Reserve(HeaderSize);
        if (!writer.Failed) (header[0], header[1]) = (command, 1);
        return writer;
    }

    /// <summary>CTRL_CMD_GETFAMILY: the number of a part. The kernel loads its module for it.</summary>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public static ReadOnlySpan<byte> WriteGetFamily(Span<byte> buffer, uint sequence, string name)
    {
        NetlinkWriter writer = Begin(buffer, GENL_ID_CTRL, Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK, sequence, CTRL_CMD_GETFAMILY);
        writer.PutText(CTRL_ATTR_FAMILY_NAME, Encoding.ASCII.GetBytes(name));
        return writer.End();
    }

    /// <summary>Reads the number that an answer tells.</summary>
    /// <returns>False when it tells none, or is damaged.</returns>
    public static bool TryReadFamily(ReadOnlySpan<byte> payload, out ushort family)
    {
        family = 0;
        NetlinkAttributes attributes = Attributes(payload);
        while (attributes.Next())
            if (attributes.Type == CTRL_ATTR_FAMILY_ID) family = attributes.U16();
        return !attributes.Failed && family != 0;
    }

    /// <summary>What follows the header.</summary>
    public static NetlinkAttributes Attributes(ReadOnlySpan<byte> payload) => new(payload[Math.Min(HeaderSize, payload.Length)..]);
}

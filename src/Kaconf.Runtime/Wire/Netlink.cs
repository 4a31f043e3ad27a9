namespace Kaconf.Runtime.Wire;

/// <summary>Numbers of linux/netlink.h, under its names.</summary>
internal static class Netlink
{
    public const ushort NLMSG_ERROR = 2;
    public const ushort NLMSG_DONE = 3;

    public const ushort NLM_F_REQUEST = 0x01;
    public const ushort NLM_F_ACK = 0x04;

    /// <summary>The table changed while it was dumped: dump again.</summary>
    public const ushort NLM_F_DUMP_INTR = 0x10;

    /// <summary>NLM_F_ROOT | NLM_F_MATCH: the whole table.</summary>
    public const ushort NLM_F_DUMP = 0x300;
    public const ushort NLM_F_EXCL = 0x200;
    public const ushort NLM_F_CREATE = 0x400;
    public const ushort NLM_F_APPEND = 0x800;

    /// <summary>On NLMSG_ERROR: the request is not repeated after its header.</summary>
    public const ushort NLM_F_CAPPED = 0x100;

    /// <summary>On NLMSG_ERROR: attributes follow.</summary>
    public const ushort NLM_F_ACK_TLVS = 0x200;
    public const ushort NLMSGERR_ATTR_MSG = 1;

    /// <summary>On the type of an attribute: its value is attributes.</summary>
    public const ushort NLA_F_NESTED = 0x8000;

    /// <summary>NLMSG_ALIGN and NLA_ALIGN.</summary>
    public static int Align(int length) => (length + 3) & ~3;
}

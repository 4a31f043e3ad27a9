using System;
using System.Buffers.Binary;
using System.Text;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// Messages of nf_tables about tables, chains and sets (linux/netfilter/nfnetlink.h, struct nfgenmsg). Numbers in attributes are in network
/// order, texts end with a null byte. Every method gives the message, and nothing where the buffer is too small.
/// <code>
/// | family 8 | version 8 = 0 | resource 16, of batches the subsystem | NFTA_* … |
/// </code>
/// </summary>
internal static class NftMessage
{
    /// <summary>Bytes of struct nfgenmsg.</summary>
    public const int HeaderSize = 4;

    private const ushort Create = Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE;

    /// <summary>Begins a message.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="type">NFNL_MSG_BATCH_* or <see cref="Type"/>.</param>
    /// <param name="flags">NLM_F_*.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="family">NFPROTO_*.</param>
    public static NetlinkWriter Begin(Span<byte> buffer, ushort type, ushort flags, uint sequence, byte family)
    {
        NetlinkWriter writer = new(buffer, type, flags, sequence);
        Span<byte> header = writer.Reserve(HeaderSize);
        if (writer.Failed) return writer;
        header[0] = family;
        if (type is NFNL_MSG_BATCH_BEGIN or NFNL_MSG_BATCH_END) header[3] = NFNL_SUBSYS_NFTABLES;
        return writer;
    }

    /// <summary>NFNL_MSG_BATCH_BEGIN or NFNL_MSG_BATCH_END: what is between them becomes true at once, or not at all.</summary>
    public static ReadOnlySpan<byte> Batch(Span<byte> buffer, uint sequence, ushort type) =>
        Begin(buffer, type, Netlink.NLM_F_REQUEST, sequence, NFPROTO_UNSPEC).End();

    /// <summary>NFT_MSG_NEWTABLE, GETTABLE or DELTABLE.</summary>
    public static ReadOnlySpan<byte> Table(Span<byte> buffer, uint sequence, byte message, byte family, string table)
    {
        ushort flags = message == NFT_MSG_NEWTABLE ? Create : Netlink.NLM_F_REQUEST;
        NetlinkWriter writer = Begin(buffer, Type(message), flags, sequence, family);
        PutText(ref writer, NFTA_TABLE_NAME, table);
        return writer.End();
    }

    /// <summary>NFT_MSG_NEWCHAIN: a chain that packets meet when other rules send them there.</summary>
    public static ReadOnlySpan<byte> Chain(Span<byte> buffer, uint sequence, byte family, string table, string chain) =>
        BeginChain(buffer, sequence, family, table, chain).End();

    /// <summary>NFT_MSG_NEWCHAIN: a chain that each packet of a hook meets, and passes unless a rule says otherwise.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="family">NFPROTO_*.</param>
    /// <param name="table">The table.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="hook">NF_INET_*.</param>
    /// <param name="priority">The smaller, the earlier; 0 is that of the usual filters.</param>
    public static ReadOnlySpan<byte> BaseChain(Span<byte> buffer, uint sequence, byte family, string table, string chain, uint hook, int priority)
    {
        NetlinkWriter writer = BeginChain(buffer, sequence, family, table, chain);
        int nest = writer.BeginNest(NFTA_CHAIN_HOOK | Netlink.NLA_F_NESTED);
        PutNumber(ref writer, NFTA_HOOK_HOOKNUM, hook);
        PutNumber(ref writer, NFTA_HOOK_PRIORITY, (uint)priority);
        writer.EndNest(nest);
        PutNumber(ref writer, NFTA_CHAIN_POLICY, NF_ACCEPT);
        PutText(ref writer, NFTA_CHAIN_TYPE, "filter");
        return writer.End();
    }

    /// <summary>NFT_MSG_GETRULE: all rules of a table.</summary>
    public static ReadOnlySpan<byte> RuleDump(Span<byte> buffer, uint sequence, byte family, string table)
    {
        NetlinkWriter writer = Begin(buffer, Type(NFT_MSG_GETRULE), Netlink.NLM_F_REQUEST | Netlink.NLM_F_DUMP, sequence, family);
        PutText(ref writer, NFTA_RULE_TABLE, table);
        return writer.End();
    }

    /// <summary>NFT_MSG_GETSETELEM: all elements of a set or map.</summary>
    public static ReadOnlySpan<byte> ElementDump(Span<byte> buffer, uint sequence, byte family, string table, string set)
    {
        NetlinkWriter writer = Begin(buffer, Type(NFT_MSG_GETSETELEM), Netlink.NLM_F_REQUEST | Netlink.NLM_F_DUMP, sequence, family);
        PutText(ref writer, NFTA_SET_ELEM_LIST_TABLE, table);
        PutText(ref writer, NFTA_SET_ELEM_LIST_SET, set);
        return writer.End();
    }

    /// <summary>Appends a key or a value of an element.</summary>
    public static void PutData(ref NetlinkWriter writer, ushort type, scoped ReadOnlySpan<byte> value)
    {
        int nest = writer.BeginNest((ushort)(type | Netlink.NLA_F_NESTED));
        writer.Put(NFTA_DATA_VALUE, value);
        writer.EndNest(nest);
    }

    /// <summary>Appends a number in network order.</summary>
    public static void PutNumber(ref NetlinkWriter writer, ushort type, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        writer.Put(type, bytes);
    }

    /// <summary>Appends a text and its null byte.</summary>
    public static void PutText(ref NetlinkWriter writer, ushort type, string value)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(value.Length) + 1];
        int length = Encoding.UTF8.GetBytes(value, bytes);
        bytes[length] = 0;
        writer.Put(type, bytes[..(length + 1)]);
    }

    private static NetlinkWriter BeginChain(Span<byte> buffer, uint sequence, byte family, string table, string chain)
    {
        NetlinkWriter writer = Begin(buffer, Type(NFT_MSG_NEWCHAIN), Create, sequence, family);
        PutText(ref writer, NFTA_CHAIN_TABLE, table);
        PutText(ref writer, NFTA_CHAIN_NAME, chain);
        return writer;
    }
}

using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>A map of nf_tables from ranges of addresses, each at a port, to marks of packets.</summary>
/// <param name="Family">NFPROTO_*.</param>
/// <param name="Name">Its name in the table.</param>
internal sealed record NftMarkMap(byte Family, string Name)
{
    private const int PortLength = 2, PortRoom = 4, MarkLength = 4;

    private int AddressLength => Family == NFPROTO_IPV4 ? 4 : 16;

    /// <summary>Bytes of a key: the address, the port in network order, and padding.</summary>
    public int KeyLength => AddressLength + PortRoom;

    /// <summary>Writes NFT_MSG_NEWSET.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">A number of the map within its batch.</param>
    /// <param name="hasCounters">Whether the packets for each range are counted.</param>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> Write(Span<byte> buffer, uint sequence, string table, uint id, bool hasCounters)
    {
        NetlinkWriter writer = NftMessage.Begin(buffer, Type(NFT_MSG_NEWSET), Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE, sequence, Family);
        NftMessage.PutText(ref writer, NFTA_SET_TABLE, table);
        NftMessage.PutText(ref writer, NFTA_SET_NAME, Name);
        NftMessage.PutNumber(ref writer, NFTA_SET_FLAGS, NFT_SET_CONCAT | NFT_SET_INTERVAL | NFT_SET_MAP);
        NftMessage.PutNumber(ref writer, NFTA_SET_KEY_TYPE, ((Family == NFPROTO_IPV4 ? TYPE_IPADDR : TYPE_IP6ADDR) << TYPE_BITS) | TYPE_INET_SERVICE);
        NftMessage.PutNumber(ref writer, NFTA_SET_KEY_LEN, (uint)KeyLength);
        NftMessage.PutNumber(ref writer, NFTA_SET_DATA_TYPE, TYPE_MARK);
        NftMessage.PutNumber(ref writer, NFTA_SET_DATA_LEN, MarkLength);
        NftMessage.PutNumber(ref writer, NFTA_SET_ID, id);
        PutFields(ref writer);
        // Twice: type 8, length 8, number 32 in the order of the host.
        Span<byte> orders = stackalloc byte[12];
        (orders[0], orders[1], orders[6], orders[7]) = (NFTNL_UDATA_SET_KEYBYTEORDER, sizeof(uint), NFTNL_UDATA_SET_DATABYTEORDER, sizeof(uint));
        MemoryMarshal.Write(orders[2..], (uint)BYTEORDER_HOST_ENDIAN);
        MemoryMarshal.Write(orders[8..], (uint)BYTEORDER_HOST_ENDIAN);
        writer.Put(NFTA_SET_USERDATA, orders);
        if (hasCounters) PutCounter(ref writer);
        return writer.End();
    }

    /// <summary>Writes NFT_MSG_NEWSETELEM with one range.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="table">The table.</param>
    /// <param name="first">The first key.</param>
    /// <param name="last">The last key.</param>
    /// <param name="mark">What its packets get.</param>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> WriteElement(Span<byte> buffer, uint sequence, string table, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, uint mark)
    {
        NetlinkWriter writer = NftMessage.Begin(buffer, Type(NFT_MSG_NEWSETELEM), Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE, sequence, Family);
        NftMessage.PutText(ref writer, NFTA_SET_ELEM_LIST_TABLE, table);
        NftMessage.PutText(ref writer, NFTA_SET_ELEM_LIST_SET, Name);
        int list = writer.BeginNest(NFTA_SET_ELEM_LIST_ELEMENTS | Netlink.NLA_F_NESTED);
        int nest = writer.BeginNest(NFTA_LIST_ELEM | Netlink.NLA_F_NESTED);
        NftMessage.PutData(ref writer, NFTA_SET_ELEM_KEY, first);
        NftMessage.PutData(ref writer, NFTA_SET_ELEM_KEY_END, last);
        NftMessage.PutData(ref writer, NFTA_SET_ELEM_DATA, MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in mark)));
        writer.EndNest(nest);
        writer.EndNest(list);
        return writer.End();
    }

    /// <summary>Writes NFT_MSG_NEWRULE: packets of a protocol get the mark of their address and port here.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="table">The table.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="protocol">IPPROTO_*.</param>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> WriteRule(Span<byte> buffer, uint sequence, string table, string chain, byte protocol)
    {
        const uint destinationPort = 2;
        bool isV4 = Family == NFPROTO_IPV4;
        NftRule rule = new(buffer, sequence, Family, table, chain);
        rule.LoadMeta(NFT_META_L4PROTO, NFT_REG_1);
        rule.Compare(NFT_REG_1, [protocol]);
        rule.Load(NFT_PAYLOAD_NETWORK_HEADER, isV4 ? 16u : 24u, (uint)AddressLength);
        rule.Load(NFT_PAYLOAD_TRANSPORT_HEADER, destinationPort, PortLength, isV4 ? NFT_REG32_01 : NFT_REG_2);
        rule.Lookup(Name, NFT_REG_1, NFT_REG_1);
        rule.SetMark(NFT_REG_1);
        rule.Count();
        return rule.End(NFT_RETURN);
    }

    /// <summary>A key.</summary>
    /// <param name="address">The address in network order.</param>
    /// <param name="port">The port.</param>
    public byte[] Key(ReadOnlySpan<byte> address, ushort port)
    {
        byte[] key = new byte[KeyLength];
        address[..AddressLength].CopyTo(key);
        BinaryPrimitives.WriteUInt16BigEndian(key.AsSpan(AddressLength), port);
        return key;
    }

    private void PutFields(ref NetlinkWriter writer)
    {
        int description = writer.BeginNest(NFTA_SET_DESC | Netlink.NLA_F_NESTED);
        int fields = writer.BeginNest(NFTA_SET_DESC_CONCAT | Netlink.NLA_F_NESTED);
        foreach (int length in (ReadOnlySpan<int>)[AddressLength, PortLength])
        {
            int field = writer.BeginNest(NFTA_LIST_ELEM | Netlink.NLA_F_NESTED);
            NftMessage.PutNumber(ref writer, NFTA_SET_FIELD_LEN, (uint)length);
            writer.EndNest(field);
        }
        writer.EndNest(fields);
        writer.EndNest(description);
    }

    private static void PutCounter(ref NetlinkWriter writer)
    {
        int nest = writer.BeginNest(NFTA_SET_EXPR | Netlink.NLA_F_NESTED);
        NftMessage.PutText(ref writer, NFTA_EXPR_NAME, "counter");
        int data = writer.BeginNest(NFTA_EXPR_DATA | Netlink.NLA_F_NESTED);
        writer.EndNest(data);
        writer.EndNest(nest);
    }
}

using System;
using System.Runtime.InteropServices;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>Takes the key of an element.</summary>
internal delegate void NftKey(ReadOnlySpan<byte> key);

/// <summary>A set of keys, or a map from them, in a table of nf_tables.</summary>
/// <param name="Family">NFPROTO_*.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="KeyType">What nft(8) shows the keys as: TYPE_*.</param>
/// <param name="KeyLength">Bytes of a key.</param>
internal sealed record NftSet(byte Family, string Name, uint KeyType, int KeyLength)
{
    /// <summary>NFT_SET_*.</summary>
    public uint Flags { get; init; }

    /// <summary>Of a map what nft(8) shows the values as.</summary>
    public uint DataType { get; init; }

    /// <summary>Of a map the bytes of a value.</summary>
    public int DataLength { get; init; }

    /// <summary>Whether keys are in network order; else in that of the host, for nft(8) alone.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>Writes NFT_MSG_NEWSET.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">A number of the set within its batch.</param>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> Write(Span<byte> buffer, uint sequence, string table, uint id)
    {
        NetlinkWriter writer = NftMessage.Begin(buffer, Type(NFT_MSG_NEWSET), Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE, sequence, Family);
        NftMessage.PutText(ref writer, NFTA_SET_TABLE, table);
        NftMessage.PutText(ref writer, NFTA_SET_NAME, Name);
        if (Flags != 0) NftMessage.PutNumber(ref writer, NFTA_SET_FLAGS, Flags);
        NftMessage.PutNumber(ref writer, NFTA_SET_KEY_TYPE, KeyType);
        NftMessage.PutNumber(ref writer, NFTA_SET_KEY_LEN, (uint)KeyLength);
        if (DataLength > 0)
        {
            NftMessage.PutNumber(ref writer, NFTA_SET_DATA_TYPE, DataType);
            NftMessage.PutNumber(ref writer, NFTA_SET_DATA_LEN, (uint)DataLength);
        }
        NftMessage.PutNumber(ref writer, NFTA_SET_ID, id);
        PutByteOrders(ref writer);
        return writer.End();
    }

    /// <summary>Writes NFT_MSG_NEWSETELEM or NFT_MSG_DELSETELEM. A message holds up to 64 KiB of elements.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="message">Which of the two.</param>
    /// <param name="table">The table.</param>
    /// <param name="elements">The keys, of a map each with its value behind it.</param>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> WriteElements(Span<byte> buffer, uint sequence, byte message, string table, ReadOnlySpan<byte[]> elements)
    {
        ushort flags = (ushort)(Netlink.NLM_F_REQUEST | (message == NFT_MSG_NEWSETELEM ? Netlink.NLM_F_CREATE : 0));
        NetlinkWriter writer = NftMessage.Begin(buffer, Type(message), flags, sequence, Family);
        NftMessage.PutText(ref writer, NFTA_SET_ELEM_LIST_TABLE, table);
        NftMessage.PutText(ref writer, NFTA_SET_ELEM_LIST_SET, Name);
        int list = writer.BeginNest(NFTA_SET_ELEM_LIST_ELEMENTS | Netlink.NLA_F_NESTED);
        foreach (byte[] element in elements)
        {
            int nest = writer.BeginNest(NFTA_LIST_ELEM | Netlink.NLA_F_NESTED);
            NftMessage.PutData(ref writer, NFTA_SET_ELEM_KEY, element.AsSpan(0, KeyLength));
            if (DataLength > 0) NftMessage.PutData(ref writer, NFTA_SET_ELEM_DATA, element.AsSpan(KeyLength));
            writer.EndNest(nest);
        }
        writer.EndNest(list);
        return writer.End();
    }

    // Each is type 8, length 8, number 32 in the order of the host.
    private void PutByteOrders(ref NetlinkWriter writer)
    {
        Span<byte> orders = stackalloc byte[12];
        (orders[0], orders[1]) = (NFTNL_UDATA_SET_KEYBYTEORDER, sizeof(uint));
        MemoryMarshal.Write(orders[2..], (uint)(IsBigEndian ? BYTEORDER_BIG_ENDIAN : BYTEORDER_HOST_ENDIAN));
        (orders[6], orders[7]) = (NFTNL_UDATA_SET_DATABYTEORDER, sizeof(uint));
        MemoryMarshal.Write(orders[8..], (uint)BYTEORDER_HOST_ENDIAN);
        writer.Put(NFTA_SET_USERDATA, DataLength > 0 ? orders : orders[..6]);
    }
}

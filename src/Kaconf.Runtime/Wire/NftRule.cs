using System;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// Writes NFT_MSG_NEWRULE, which appends a rule to a chain: expressions, each of which reads or writes registers or ends the rule for a
/// packet that it does not match.
/// </summary>
internal ref struct NftRule
{
    private readonly int list;
    private NetlinkWriter writer;

    /// <summary>Begins a rule.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="sequence">Comes back with the answer.</param>
    /// <param name="family">NFPROTO_*.</param>
    /// <param name="table">The table.</param>
    /// <param name="chain">The chain.</param>
    public NftRule(Span<byte> buffer, uint sequence, byte family, string table, string chain)
    {
        writer = NftMessage.Begin(buffer, Type(NFT_MSG_NEWRULE), Netlink.NLM_F_REQUEST | Netlink.NLM_F_CREATE | Netlink.NLM_F_APPEND, sequence, family);
        NftMessage.PutText(ref writer, NFTA_RULE_TABLE, table);
        NftMessage.PutText(ref writer, NFTA_RULE_CHAIN, chain);
        list = writer.BeginNest(NFTA_RULE_EXPRESSIONS | Netlink.NLA_F_NESTED);
    }

    /// <summary>Loads bytes of the packet into a register.</summary>
    /// <param name="header">NFT_PAYLOAD_*: where <paramref name="offset"/> counts from.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many.</param>
    /// <param name="register">The register.</param>
    public void Load(uint header, uint offset, uint length, uint register = NFT_REG_1)
    {
        (int element, int data) = Begin("payload");
        NftMessage.PutNumber(ref writer, NFTA_PAYLOAD_DREG, register);
        NftMessage.PutNumber(ref writer, NFTA_PAYLOAD_BASE, header);
        NftMessage.PutNumber(ref writer, NFTA_PAYLOAD_OFFSET, offset);
        NftMessage.PutNumber(ref writer, NFTA_PAYLOAD_LEN, length);
        End(element, data);
    }

    /// <summary>Loads what the kernel knows of the packet (NFT_META_*) into a register.</summary>
    public void LoadMeta(uint key, uint register)
    {
        (int element, int data) = Begin("meta");
        NftMessage.PutNumber(ref writer, NFTA_META_KEY, key);
        NftMessage.PutNumber(ref writer, NFTA_META_DREG, register);
        End(element, data);
    }

    /// <summary>Goes on when a register holds a value.</summary>
    public void Compare(uint register, scoped ReadOnlySpan<byte> value)
    {
        (int element, int data) = Begin("cmp");
        NftMessage.PutNumber(ref writer, NFTA_CMP_SREG, register);
        NftMessage.PutNumber(ref writer, NFTA_CMP_OP, NFT_CMP_EQ);
        PutValue(NFTA_CMP_DATA, value);
        End(element, data);
    }

    /// <summary>Keeps of NFT_REG_1 what a mask lets through.</summary>
    public void Mask(scoped ReadOnlySpan<byte> mask)
    {
        Span<byte> nothing = stackalloc byte[16];
        nothing.Clear();
        (int element, int data) = Begin("bitwise");
        NftMessage.PutNumber(ref writer, NFTA_BITWISE_SREG, NFT_REG_1);
        NftMessage.PutNumber(ref writer, NFTA_BITWISE_DREG, NFT_REG_1);
        NftMessage.PutNumber(ref writer, NFTA_BITWISE_LEN, (uint)mask.Length);
        PutValue(NFTA_BITWISE_MASK, mask);
        PutValue(NFTA_BITWISE_XOR, nothing[..mask.Length]);
        End(element, data);
    }

    /// <summary>Goes on when the key that begins in a register is in a set; of a map the value goes to <paramref name="value"/>.</summary>
    public void Lookup(string set, uint key, uint? value = null)
    {
        (int element, int data) = Begin("lookup");
        NftMessage.PutNumber(ref writer, NFTA_LOOKUP_SREG, key);
        if (value is { } register) NftMessage.PutNumber(ref writer, NFTA_LOOKUP_DREG, register);
        NftMessage.PutText(ref writer, NFTA_LOOKUP_SET, set);
        End(element, data);
    }

    /// <summary>Sends a copy of the packet to the address in one register out of the interface in another.</summary>
    public void Duplicate(uint address, uint device)
    {
        (int element, int data) = Begin("dup");
        NftMessage.PutNumber(ref writer, NFTA_DUP_SREG_ADDR, address);
        NftMessage.PutNumber(ref writer, NFTA_DUP_SREG_DEV, device);
        End(element, data);
    }

    /// <summary>Gives the packet the mark in a register.</summary>
    public void SetMark(uint register)
    {
        (int element, int data) = Begin("meta");
        NftMessage.PutNumber(ref writer, NFTA_META_KEY, NFT_META_MARK);
        NftMessage.PutNumber(ref writer, NFTA_META_SREG, register);
        End(element, data);
    }

    /// <summary>Counts the packets that come here.</summary>
    public void Count()
    {
        (int element, int data) = Begin("counter");
        End(element, data);
    }

    /// <summary>Ends with a verdict.</summary>
    /// <param name="verdict">NF_* or NFT_GOTO.</param>
    /// <param name="chain">Where to go to.</param>
    /// <returns>The message; empty when the buffer was too small.</returns>
    public ReadOnlySpan<byte> End(uint verdict, string? chain = null)
    {
        (int element, int data) = Begin("immediate");
        NftMessage.PutNumber(ref writer, NFTA_IMMEDIATE_DREG, NFT_REG_VERDICT);
        int value = writer.BeginNest(NFTA_IMMEDIATE_DATA | Netlink.NLA_F_NESTED);
        int nest = writer.BeginNest(NFTA_DATA_VERDICT | Netlink.NLA_F_NESTED);
        NftMessage.PutNumber(ref writer, NFTA_VERDICT_CODE, verdict);
        if (chain is not null) NftMessage.PutText(ref writer, NFTA_VERDICT_CHAIN, chain);
        writer.EndNest(nest);
        writer.EndNest(value);
        End(element, data);
        writer.EndNest(list);
        return writer.End();
    }

    private (int Element, int Data) Begin(string name)
    {
        int element = writer.BeginNest(NFTA_LIST_ELEM | Netlink.NLA_F_NESTED);
        NftMessage.PutText(ref writer, NFTA_EXPR_NAME, name);
        return (element, writer.BeginNest(NFTA_EXPR_DATA | Netlink.NLA_F_NESTED));
    }

    private readonly void End(int element, int data)
    {
        writer.EndNest(data);
        writer.EndNest(element);
    }

    private void PutValue(ushort type, scoped ReadOnlySpan<byte> value)
    {
        int nest = writer.BeginNest((ushort)(type | Netlink.NLA_F_NESTED));
        writer.Put(NFTA_DATA_VALUE, value);
        writer.EndNest(nest);
    }
}

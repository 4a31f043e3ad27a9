namespace Kaconf.Runtime.Wire;

/// <summary>Numbers of linux/netfilter.h, linux/netfilter/nfnetlink.h and linux/netfilter/nf_tables.h, under their names.</summary>
internal static class NfTables
{
    public const byte NFPROTO_UNSPEC = 0, NFPROTO_IPV4 = 2, NFPROTO_IPV6 = 10;

    /// <summary>The group that hears of every change of the rules.</summary>
    public const int NFNLGRP_NFTABLES = 7;
    public const ushort NFNL_MSG_BATCH_BEGIN = 0x10, NFNL_MSG_BATCH_END = 0x11;

    /// <summary>It is the high byte of the type of a message.</summary>
    public const byte NFNL_SUBSYS_NFTABLES = 10;

    public const byte NFT_MSG_NEWTABLE = 0, NFT_MSG_GETTABLE = 1, NFT_MSG_DELTABLE = 2, NFT_MSG_NEWCHAIN = 3, NFT_MSG_NEWRULE = 6, NFT_MSG_GETRULE = 7;
    public const byte NFT_MSG_NEWSET = 9, NFT_MSG_NEWSETELEM = 12, NFT_MSG_GETSETELEM = 13, NFT_MSG_DELSETELEM = 14, NFT_MSG_NEWGEN = 15;

    public const ushort NFTA_TABLE_NAME = 1;
    public const ushort NFTA_GEN_PROC_PID = 2, NFTA_GEN_PROC_NAME = 3;

    public const ushort NFTA_CHAIN_TABLE = 1, NFTA_CHAIN_NAME = 3, NFTA_CHAIN_HOOK = 4, NFTA_CHAIN_POLICY = 5, NFTA_CHAIN_TYPE = 7;
    public const ushort NFTA_HOOK_HOOKNUM = 1, NFTA_HOOK_PRIORITY = 2;
    public const uint NF_INET_LOCAL_IN = 1, NF_INET_LOCAL_OUT = 3;

    public const ushort NFTA_SET_TABLE = 1, NFTA_SET_NAME = 2, NFTA_SET_FLAGS = 3, NFTA_SET_KEY_TYPE = 4, NFTA_SET_KEY_LEN = 5, NFTA_SET_DATA_TYPE = 6;
    public const ushort NFTA_SET_DATA_LEN = 7, NFTA_SET_DESC = 9, NFTA_SET_ID = 10, NFTA_SET_USERDATA = 13, NFTA_SET_EXPR = 17;
    public const ushort NFTA_SET_DESC_CONCAT = 2, NFTA_SET_FIELD_LEN = 1;
    public const uint NFT_SET_CONSTANT = 2, NFT_SET_INTERVAL = 4, NFT_SET_MAP = 8, NFT_SET_CONCAT = 0x80;
    public const ushort NFTA_SET_ELEM_LIST_TABLE = 1, NFTA_SET_ELEM_LIST_SET = 2, NFTA_SET_ELEM_LIST_ELEMENTS = 3;
    public const ushort NFTA_SET_ELEM_KEY = 1, NFTA_SET_ELEM_DATA = 2, NFTA_SET_ELEM_KEY_END = 10;

    public const ushort NFTA_RULE_TABLE = 1, NFTA_RULE_CHAIN = 2, NFTA_RULE_EXPRESSIONS = 4;
    public const ushort NFTA_LIST_ELEM = 1, NFTA_EXPR_NAME = 1, NFTA_EXPR_DATA = 2;
    public const ushort NFTA_DATA_VALUE = 1, NFTA_DATA_VERDICT = 2, NFTA_VERDICT_CODE = 1, NFTA_VERDICT_CHAIN = 2;

    public const ushort NFTA_PAYLOAD_DREG = 1, NFTA_PAYLOAD_BASE = 2, NFTA_PAYLOAD_OFFSET = 3, NFTA_PAYLOAD_LEN = 4;
    public const uint NFT_PAYLOAD_NETWORK_HEADER = 1, NFT_PAYLOAD_TRANSPORT_HEADER = 2;
    public const ushort NFTA_META_DREG = 1, NFTA_META_KEY = 2;
    public const ushort NFTA_META_SREG = 3;
    public const uint NFT_META_MARK = 3, NFT_META_IIF = 4, NFT_META_OIF = 5, NFT_META_IIFNAME = 6, NFT_META_OIFNAME = 7, NFT_META_L4PROTO = 16, NFT_META_OIFKIND = 27;
    public const ushort NFTA_CMP_SREG = 1, NFTA_CMP_OP = 2, NFTA_CMP_DATA = 3;
    public const uint NFT_CMP_EQ = 0;
    public const ushort NFTA_BITWISE_SREG = 1, NFTA_BITWISE_DREG = 2, NFTA_BITWISE_LEN = 3, NFTA_BITWISE_MASK = 4, NFTA_BITWISE_XOR = 5;
    public const ushort NFTA_LOOKUP_SET = 1, NFTA_LOOKUP_SREG = 2, NFTA_LOOKUP_DREG = 3;
    public const ushort NFTA_DUP_SREG_ADDR = 1, NFTA_DUP_SREG_DEV = 2;
    public const ushort NFTA_IMMEDIATE_DREG = 1, NFTA_IMMEDIATE_DATA = 2;

    /// <summary>Registers: what the expressions of a rule hand on to one another, 16 bytes each. Two that follow one another make one key.</summary>
    public const uint NFT_REG_VERDICT = 0, NFT_REG_1 = 1, NFT_REG_2 = 2;

    /// <summary>The second quarter of <see cref="NFT_REG_1"/>, behind a key part of 4 bytes.</summary>
    public const uint NFT_REG32_01 = 9;
    public const uint NF_DROP = 0, NF_ACCEPT = 1, NFT_GOTO = 0xFFFF_FFFC, NFT_RETURN = 0xFFFF_FFFB;

    /// <summary>What nft(8) calls types, by its own numbers (include/datatype.h); the kernel only keeps them. A key of two has six bits for each.</summary>
    public const uint TYPE_IPADDR = 7, TYPE_IP6ADDR = 8, TYPE_INET_SERVICE = 13, TYPE_MARK = 19, TYPE_IFINDEX = 20, TYPE_ICMP6_TYPE = 29, TYPE_IFNAME = 41;
    public const int TYPE_BITS = 6;

    /// <summary>What nft(8) keeps of a set beside it (libnftnl/udata.h): the byte order of its keys and data.</summary>
    public const byte NFTNL_UDATA_SET_KEYBYTEORDER = 0, NFTNL_UDATA_SET_DATABYTEORDER = 1;
    public const byte BYTEORDER_HOST_ENDIAN = 1, BYTEORDER_BIG_ENDIAN = 2;

    /// <summary>The type of a message.</summary>
    public static ushort Type(byte message) => (ushort)((NFNL_SUBSYS_NFTABLES << 8) | message);
}

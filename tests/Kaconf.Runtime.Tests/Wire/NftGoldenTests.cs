using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>Each kind of message of nf_tables, as keepalived 2.2.7 sends it (strace -e write), but for acknowledgements, the numbers of sets and the order of attributes.</summary>
public class NftGoldenTests
{
    private const string Table = "0f00 0100 6b656570616c6976656400 00";
    private static readonly FilterRules rules = new(new FirewallConfig());

    [Fact]
    public void A_batch_has_a_beginning_and_an_end() => Assert.Equal(
        Hex("14000000 1000 0100 07000000 00000000 00 00 000a"), NftMessage.Batch(new byte[20], 7, NFNL_MSG_BATCH_BEGIN).ToArray());

    [Fact]
    public void A_table() => Is("020a", 0x001, NftMessage.Table(new byte[64], 7, NFT_MSG_DELTABLE, NFPROTO_IPV4, "keepalived"), Table);

    [Fact]
    public void A_new_table() => Is("000a", 0x401, NftMessage.Table(new byte[64], 7, NFT_MSG_NEWTABLE, NFPROTO_IPV6, "keepalived"), Table, NFPROTO_IPV6);

    [Fact]
    public void A_chain() => Is("030a", 0x401, NftMessage.Chain(new byte[64], 7, NFPROTO_IPV6, "keepalived", "in_link_local"),
        Table + "1200 0300 696e5f6c696e6b5f6c6f63616c00 0000", NFPROTO_IPV6);

    [Fact]
    public void A_chain_of_a_hook() => Is("030a", 0x401, NftMessage.BaseChain(new byte[128], 7, NFPROTO_IPV4, "keepalived", "out", NF_INET_LOCAL_OUT, -1),
        Table + "0800 0300 6f757400 1400 0480 0800 0100 00000003 0800 0200 ffffffff 0800 0500 00000001 0b00 0700 66696c74657200 00");

    [Fact]
    public void A_set() => Is("090a", 0x401, FilterSets.LinkLocal.Write(new byte[128], 7, "keepalived", 7),
        Table + "1400 0200 766970735f6c696e6b5f6c6f63616c00 0800 0400 00000214 0800 0500 00000014 0800 0a00 00000007 0a00 0d00 000401000000 0000", NFPROTO_IPV6);

    [Fact]
    public void A_map() => Is("090a", 0x401, FilterSets.Vmacs4.Write(new byte[128], 7, "keepalived", 1),
        Table + "0d00 0200 766d61635f6d617000 000000 0800 0300 00000008 0800 0400 00000014 0800 0500 00000004 0800 0600 00000014 0800 0700 00000004"
        + "0800 0a00 00000001 1000 0d00 0004010000000104 01000000");

    [Fact]
    public void Elements() => Is("0e0a", 0x001, FilterSets.Vips4.WriteElements(new byte[128], 7, NFT_MSG_DELSETELEM, "keepalived", [[10, 0, 0, 100], [10, 0, 0, 101]]),
        Table + "0900 0200 7669707300 000000 2400 0380 1000 0180 0c00 0180 0800 0100 0a000064 1000 0180 0c00 0180 0800 0100 0a000065");

    [Fact]
    public void An_element_of_a_map() => Is("0c0a", 0x401,
        FilterSets.Vmacs4.WriteElements(new byte[128], 7, NFT_MSG_NEWSETELEM, "keepalived", [new FilterEntry(FilterSets.Vmacs4, Interface: 4, Parent: 3).ToBytes()]),
        Table + "0d00 0200 766d61635f6d617000 000000 2000 0380 1c00 0180 0c00 0180 0800 0100 04000000 0c00 0280 0800 0100 03000000");

    [Fact]
    public void A_link_local_address_with_the_name_of_its_interface() => Assert.Equal(
        Hex("fe80000000000000 0000000000000066 767272702e360000 0000000000000000"),
        new FilterEntry(FilterSets.LinkLocalName, IpAddress.V6(0xFE80_0000_0000_0000, 0x66), Name: "vrrp.6").ToBytes());

    [Fact]
    public void The_rule_that_drops_an_address() => Is("060a", 0xc01, rules.DropAddress(NFPROTO_IPV4, "in")(new byte[512], 7),
        Table + "0700 0200 696e00 00 9000 0480" + Payload(1, 16, 4) + "2800 0180 0b00 0100 6c6f6f6b757000 00 1800 0280 0800 0200 00000001 0900 0100 7669707300 000000" + Verdict(0));

    [Fact]
    public void The_rule_that_lets_neighbour_discovery_through() => Is("060a", 0xc01, rules.AcceptNeighbor("in")(new byte[512], 7),
        Table + "0700 0200 696e00 00 fc00 0480" + Payload(1, 6, 1) + Compare(1, "3a") + Payload(2, 0, 1)
        + "3400 0180 0b00 0100 6c6f6f6b757000 00 2400 0280 0800 0200 00000001 1700 0100 6e65696768626f722d646973636f7665727900 00" + Verdict(1), NFPROTO_IPV6);

    [Fact]
    public void The_rule_for_link_local_addresses() => Is("060a", 0xc01, rules.GotoLinkLocal("in")(new byte[512], 7),
        Table + "0700 0200 696e00 00 1001 0480" + Payload(1, 24, 16)
        + "5c00 0180 0c00 0100 6269747769736500 4c00 0280 0800 0100 00000001 0800 0200 00000001 0800 0300 00000010"
        + "1800 0480 1400 0100 ffc00000000000000000000000000000 1800 0580 1400 0100 00000000000000000000000000000000"
        + Compare(1, "fe800000000000000000000000000000")
        + "4400 0180 0e00 0100 696d6d65646961746500 0000 3000 0280 0800 0100 00000000 2400 0280 2000 0280 0800 0100 fffffffc 1200 0200 696e5f6c696e6b5f6c6f63616c00 0000",
        NFPROTO_IPV6);

    [Fact]
    public void The_rule_that_moves_IGMP() => Is("060a", 0xc01, rules.MoveIgmp()(new byte[1024], 7),
        Table + "0800 0200 6f757400 9c01 0480" + Payload(1, 9, 1) + Compare(1, "02") + Payload(1, 16, 4) + Meta(27, 2)
        + Compare(2, "6d6163766c616e000000000000000000") + Meta(5, 2)
        + "3400 0180 0b00 0100 6c6f6f6b757000 00 2400 0280 0800 0200 00000002 0800 0300 00000002 0d00 0100 766d61635f6d617000 000000"
        + "2000 0180 0800 0100 64757000 1400 0280 0800 0100 00000001 0800 0200 00000002" + Verdict(0));

    [Fact]
    public void A_buffer_too_small_gives_nothing()
    {
        int length = rules.MoveMld()(new byte[1024], 7).Length;
        for (int size = 0; size < length; size++) Assert.True(rules.MoveMld()(new byte[size], 7).IsEmpty);
    }

    private static string Payload(int header, int offset, int length) =>
        $"3400 0180 0c00 0100 7061796c6f616400 2400 0280 0800 0100 00000001 0800 0200 {header:x8} 0800 0300 {offset:x8} 0800 0400 {length:x8}";

    private static string Meta(int key, int register) => $"2400 0180 0900 0100 6d65746100 000000 1400 0280 0800 0200 {key:x8} 0800 0100 {register:x8}";

    private static string Compare(int register, string value)
    {
        int length = value.Length / 2, padded = Netlink.Align(length);
        return $"{Length(padded + 40)} 0180 0800 0100 636d7000 {Length(padded + 28)} 0280 0800 0100 {register:x8} 0800 0200 00000000 {Length(padded + 8)} 0380 {Length(length + 4)} 0100 {value.PadRight(padded * 2, '0')}";
    }

    private static string Verdict(int code) => $"3000 0180 0e00 0100 696d6d65646961746500 0000 1c00 0280 0800 0100 00000000 1000 0280 0c00 0280 0800 0100 {code:x8}";

    private static string Length(int length) => $"{length & 0xFF:x2}{length >> 8:x2}";

    private static void Is(string type, int flags, ReadOnlySpan<byte> actual, string attributes, byte family = NFPROTO_IPV4)
    {
        byte[] body = Hex(attributes);
        byte[] expected = Hex($"{Length(body.Length + 20)} 0000 {type} {Length(flags)} 07000000 00000000 {family:x2} 00 0000");
        Assert.Equal(Convert.ToHexString([.. expected, .. body]), Convert.ToHexString(actual));
    }

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));
}
